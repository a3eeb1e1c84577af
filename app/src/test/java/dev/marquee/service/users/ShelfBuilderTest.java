package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.recommend.Filter;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.RecommendResponse.ReasonResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.UserRef;
import dev.marquee.service.users.ShelvesResponse.Shelf;
import dev.marquee.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfBuilderTest {
    private final Store store;
    private final LiveModel live = TestModels.model(TestModels.bayesfm());
    private final UserService users;

    ShelfBuilderTest(@TempDir Path folder) {
        this.store = TestModels.store(folder);
        this.users = new UserService(live, store, 10);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A user who likes crime movies of the seventies, and animation. */
    private UserId fan() {
        UserId user = users.add();
        Stream.of("858", "1221", "111", "1213").map(MovieId::new).forEach(movie -> users.rate(user, movie, 5));
        Stream.of("1", "588").map(MovieId::new).forEach(movie -> users.rate(user, movie, 4.5));
        users.rate(user, new MovieId("1721"), 1);
        return user;
    }

    private List<Shelf> shelves(UserId user, int n) {
        return users.recommendations()
                .of(user)
                .shelves(new ShelvesRequest(n, 0.3, 0))
                .shelves();
    }

    @Test
    void containsEachMovieOnce() {
        List<Shelf> shelves = shelves(fan(), 12);

        assertThat(shelves.stream().flatMap(shelf -> shelf.movies().stream()))
                .extracting(movie -> movie.movie().movie())
                .doesNotHaveDuplicates()
                .doesNotContain(new MovieId("858"), new MovieId("1721"));
        assertThat(shelves).allMatch(shelf -> shelf.movies().size() <= 12);
    }

    @Test
    void buildsEveryKindOfShelf() {
        List<Shelf> shelves = shelves(fan(), 8);

        assertThat(shelves)
                .extracting(Shelf::id)
                .doesNotHaveDuplicates()
                .startsWith("because-1")
                .contains("for-you", "genre-crime", "decade-1970");
        assertThat(shelves)
                .extracting(Shelf::title)
                .contains("For you", "New to you from the 1970s", "Hidden gems you might love");
    }

    @Test
    void saysWhatItsTitleSaysForClientsWithOtherWords() {
        assertThat(shelves(fan(), 8))
                .extracting(shelf -> shelf.kind() + " " + shelf.value().orElse("") + ": " + shelf.title())
                .contains(
                        "for-you : For you",
                        "hidden-gems : Hidden gems you might love",
                        "genre Crime: Crime",
                        "new-from-decade 1970: New to you from the 1970s")
                .anyMatch(title -> title.startsWith("loved : Because you loved "));
        assertThat(shelves(users.add(), 8))
                .extracting(shelf -> shelf.kind() + " " + shelf.value().orElse("") + ": " + shelf.title())
                .contains("popular : Liked by many")
                .anyMatch(title -> title.matches("decade \\d{4}: From the \\d{4}s"));
    }

    @Test
    void beginsWithWhatIsLikeTheFavourites() {
        List<String> ids = shelves(fan(), 8).stream().map(Shelf::id).toList();
        long similar = ids.stream().filter(id -> id.startsWith("because-")).count();

        assertThat(ids.subList(0, (int) similar)).allMatch(id -> id.startsWith("because-"));
        assertThat(ids.get((int) similar)).isEqualTo("for-you");
    }

    @Test
    void promisesOnlyWhatTheUserProbablyLikes() {
        List<Shelf> shelves = shelves(fan(), 8);

        assertThat(shelves).extracting(Shelf::id).contains("sure-things", "surprises");
        assertThat(shelves).allSatisfy(shelf -> {
            double least = shelf.id().equals("sure-things") ? 0.66 : shelf.id().equals("surprises") ? 0.5 : 0;
            assertThat(shelf.movies())
                    .allMatch(movie -> movie.probabilityLiked().orElseThrow() >= least);
        });
    }

    @Test
    void promisesNothingToAUserWhoLikesNothing() {
        UserId user = users.add();
        Stream.of("318", "356", "296", "593", "2571", "260", "480", "110", "589", "527", "1", "50")
                .forEach(movie -> users.rate(user, new MovieId(movie), 3));

        assertThat(shelves(user, 8))
                .extracting(Shelf::id)
                .contains("for-you")
                .doesNotContain("sure-things", "surprises", "because-1");
    }

    @Test
    void hasShelvesOfGenresThatTheUserLikes() {
        UserId hater = users.add();
        Stream.of("1258", "1982", "1997", "1347", "2288", "1407", "2459", "5679", "1214", "1994")
                .forEach(horror -> users.rate(hater, new MovieId(horror), 0.5));
        Stream.of("539", "1035").forEach(romance -> users.rate(hater, new MovieId(romance), 5));

        assertThat(shelves(hater, 8))
                .extracting(Shelf::id)
                .contains("genre-romance", "genre-musical")
                .doesNotContain("genre-horror", "genre-mystery", "genre-thriller", "decade-1970", "decade-1980");
    }

    @Test
    void hasNoMovieThatHardlyAnybodyRated() {
        RatingRows byMovie = data().ratings().byMovie();
        for (double novelty : new double[] {0, 0.5, 1}) {
            assertThat(users.recommendations().of(fan()).shelves(new ShelvesRequest(16, 0, novelty)).shelves().stream()
                            .flatMap(shelf -> shelf.movies().stream())
                            .map(movie -> byMovie.count(
                                    data().catalogue().ids().index(movie.movie().movie()))))
                    .as("novelty %s", novelty)
                    .allMatch(ratings -> ratings >= 5);
        }
    }

    @Test
    void hasTheFirstUnseenPartOfASeriesOnly() {
        UserId user = fan();
        users.rate(user, new MovieId("260"), 5);
        List<String> titles = shelves(user, 16).stream()
                .flatMap(shelf -> shelf.movies().stream())
                .map(movie -> movie.movie().title())
                .toList();

        assertThat(titles)
                .as("seen: Toy Story, the first two parts of The Godfather, episode IV of Star Wars")
                .doesNotContain(
                        "Toy Story 3",
                        "Star Wars: Episode VI - Return of the Jedi",
                        "Terminator 2: Judgment Day",
                        "Lord of the Rings: The Two Towers, The",
                        "Lord of the Rings: The Return of the King, The",
                        "Harry Potter and the Goblet of Fire");
    }

    @Test
    void givesTwoUsersOtherGems() {
        UserId romantic = users.add();
        Stream.of("539", "1035", "597", "587", "357").forEach(movie -> users.rate(romantic, new MovieId(movie), 5));

        assertThat(gems(fan()))
                .hasSize(16)
                .satisfies(gems -> assertThat(gems.stream().filter(gems(romantic)::contains))
                        .hasSizeLessThan(12));
    }

    private List<MovieId> gems(UserId user) {
        return users
                .recommendations()
                .of(user)
                .shelves(new ShelvesRequest(16, 0, 1))
                .shelves()
                .getFirst()
                .movies()
                .stream()
                .map(movie -> movie.movie().movie())
                .toList();
    }

    private Dataset data() {
        return live.get().service().data();
    }

    @Test
    void namesTheFavouriteOfASimilarShelf() {
        UserId user = fan();

        List<Shelf> because = shelves(user, 8).stream()
                .filter(shelf -> shelf.id().startsWith("because-"))
                .toList();

        assertThat(because).hasSizeBetween(1, 3).allSatisfy(shelf -> {
            assertThat(shelf.because()).isPresent();
            assertThat(shelf.title())
                    .isEqualTo(
                            "Because you loved " + shelf.because().orElseThrow().titleAndYear());
        });
        // The highest rating first; of equal ones, the latest.
        assertThat(because.getFirst().because().orElseThrow().movie()).isEqualTo(new MovieId("1213"));
    }

    @Test
    void givesProbabilitiesAndReasons() {
        List<Recommended> all = shelves(fan(), 8).stream()
                .filter(shelf -> shelf.because().isEmpty())
                .flatMap(shelf -> shelf.movies().stream())
                .toList();

        assertThat(all)
                .allMatch(movie -> movie.probabilities().isPresent()
                        && movie.probabilityLiked().isPresent());
        assertThat(all).filteredOn(movie -> !movie.because().isEmpty()).hasSizeGreaterThan(all.size() / 2);
    }

    @Test
    void givesNoOtherReasonThanTheTitleOfAShelfThatNamesOne() {
        assertThat(shelves(fan(), 8))
                .filteredOn(shelf -> shelf.because().isPresent())
                .isNotEmpty()
                .allSatisfy(shelf -> assertThat(shelf.movies())
                        .allMatch(movie -> movie.because().isEmpty()));
    }

    @Test
    void beginsAQuarterOfAShelfAtMostWithOneReason() {
        assertThat(shelves(fan(), 16))
                .filteredOn(shelf -> shelf.because().isEmpty() && !shelf.id().equals("watch-again"))
                .allSatisfy(shelf -> assertThat(shelf.movies().stream()
                                .filter(movie -> !movie.because().isEmpty())
                                .collect(Collectors.groupingBy(
                                        movie -> named(movie.because().getFirst()), Collectors.counting())))
                        .allSatisfy((_, count) -> assertThat(count)
                                .as(shelf.id())
                                .isLessThanOrEqualTo(Math.max(1, shelf.movies().size() / 4))));
    }

    private static Object named(ReasonResponse reason) {
        return switch (reason) {
            case ReasonResponse.Rating rating -> rating.movie();
            case ReasonResponse.Contributor contributor -> contributor.name();
            case ReasonResponse.Past past -> past.time();
            case ReasonResponse.Genre genre -> genre.genre();
            case ReasonResponse.Demographic trait -> trait.trait();
        };
    }

    @Test
    void recommendsForYouWhatNoOtherShelfAboveHas() {
        UserId user = users.add();
        users.rate(user, new MovieId("858"), 5);

        ShelvesResponse found = users.recommendations().of(user).shelves(new ShelvesRequest(5, 0, 0));

        assertThat(found.version()).isEqualTo(1);
        List<String> ids = found.shelves().stream().map(Shelf::id).toList();
        List<MovieId> above = found.shelves().subList(0, ids.indexOf("for-you")).stream()
                .flatMap(shelf -> shelf.movies().stream())
                .map(movie -> movie.movie().movie())
                .toList();
        assertThat(found.shelves().get(ids.indexOf("for-you")).movies())
                .extracting(movie -> movie.movie().movie())
                .isEqualTo(live
                        .get()
                        .service()
                        .recommend(
                                List.of(new UserRef.NewUser(
                                        List.of(new UserRef.NewUser.Rated(new MovieId("858"), 5)),
                                        List.of(),
                                        Demographics.UNKNOWN)),
                                new ListRequest(5, List.of(new Filter.Except(above)), 0))
                        .recommendations()
                        .stream()
                        .map(movie -> movie.movie().movie())
                        .toList());
    }

    @Test
    void showsPopularMoviesToANewUser() {
        List<Shelf> shelves = shelves(users.add(), 6);

        assertThat(shelves.getFirst().title()).isEqualTo("Liked by many");
        assertThat(shelves).extracting(Shelf::id).doesNotContain("because-1", "sure-things", "surprises");
        assertThat(shelves).hasSizeGreaterThan(3);
    }

    @Test
    void showsWellKnownMoviesToANewUserWhateverTheNovelty() {
        UserId user = users.add();

        assertThat(users.recommendations()
                        .of(user)
                        .shelves(new ShelvesRequest(6, 0.3, 1))
                        .shelves()
                        .getFirst())
                .isEqualTo(shelves(user, 6).getFirst());
    }

    @Test
    void promisesNothingThatIsExpectedToBeRatedLow() {
        live.swap(TestModels.bias());
        UserId hater = users.add();
        Stream.of("318", "356", "296", "593", "2571", "260", "480", "110", "589", "527", "1", "50")
                .forEach(movie -> users.rate(hater, new MovieId(movie), 0.5));

        assertThat(shelves(hater, 8)).extracting(Shelf::id).contains("for-you").doesNotContain("surprises");
        assertThat(shelves(fan(), 8)).extracting(Shelf::id).contains("surprises");
    }

    @Test
    void worksWithoutProbabilities() {
        live.swap(TestModels.bias());

        List<Shelf> shelves = shelves(fan(), 6);

        assertThat(shelves)
                .extracting(Shelf::id)
                .contains("for-you", "because-1")
                .doesNotContain("sure-things");
    }

    @Test
    void offersNothingToWatchAgainThatWasRatedLately() {
        assertThat(shelf(fan(), "watch-again")).isEmpty();
    }

    @Test
    void hasNoShelfOfContributorsWithoutMetadata() {
        assertThat(shelf(fan(), "directors")).isEmpty();
        assertThat(shelf(fan(), "actors")).isEmpty();
    }

    private Optional<Shelf> shelf(UserId user, String id) {
        return shelves(user, 8).stream().filter(shelf -> shelf.id().equals(id)).findFirst();
    }

    @Test
    void rejectsShelvesWithoutMovies() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ShelvesRequest(0, 0, 0))
                .withMessage("n must be at least 1, got 0");
    }
}
