package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UserId;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.InterviewResponse;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.UserRef;
import dev.marquee.store.Store;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.UnknownUserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRecommendationsTest {
    private static final UserId OF_DATA = new UserId("42");
    private static final ListRequest TEN = new ListRequest(10, List.of(), 0);

    private final Store store;
    private final LiveModel live = TestModels.model(TestModels.bayesfm());
    private final UserService users;
    private final LiveRecommendations suggestions;

    LiveRecommendationsTest(@TempDir Path folder) {
        this.store = TestModels.store(folder);
        this.users = new UserService(live, store, 10);
        this.suggestions = users.recommendations();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void usesTheLatestRatings() {
        UserId user = users.add();
        users.rate(user, new MovieId("260"), 5);
        RecommendResponse before = recommend(user);
        MovieId first = movies(before).getFirst();

        users.rate(user, first, 0.5);
        RecommendResponse after = recommend(user);

        assertThat(before.version()).isEqualTo(OptionalLong.of(1));
        assertThat(after.version()).isEqualTo(OptionalLong.of(2));
        assertThat(movies(after)).doesNotContain(first).isNotEqualTo(movies(before));
        users.deleteRating(user, first);
        assertThat(recommend(user).recommendations()).isEqualTo(before.recommendations());
    }

    @Test
    void equalsTheModelForAUserOfTheDataWithoutNewRatings() {
        RecommendResponse ofModel = live.get().service().recommend(List.of(new UserRef.Known(new UserId("42"))), TEN);

        assertThat(recommend(OF_DATA).recommendations()).isEqualTo(ofModel.recommendations());
        assertThat(recommend(OF_DATA).version()).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void keepsTheDataOfAUserWhoRates() {
        MovieId first = movies(recommend(OF_DATA)).getFirst();
        users.rate(OF_DATA, first, 5);

        List<MovieId> after = movies(recommend(OF_DATA));

        int index = live.get().service().data().users().ids().index(OF_DATA);
        RatingRows rows = live.get().service().data().ratings().byUser();
        List<MovieId> ofData = IntStream.range(rows.start(index), rows.end(index))
                .mapToObj(entry -> live.get()
                        .service()
                        .data()
                        .catalogue()
                        .movie(rows.column(entry))
                        .id())
                .toList();
        assertThat(after).doesNotContain(first).doesNotContainAnyElementsOf(ofData);
        assertThat(suggestions.of(OF_DATA).taste().ratings()).isEqualTo(ofData.size() + 1);
    }

    @Test
    void marksOnlyHideMoviesForAUserOfTheData() {
        List<MovieId> before = movies(recommend(OF_DATA));
        users.mark(OF_DATA, Mark.WATCHED, before.getFirst());

        assertThat(movies(recommend(OF_DATA)).subList(0, 8)).isEqualTo(before.subList(1, 9));
    }

    @Test
    void leavesOutWhatIsNotOfInterestAndAllThatFollowsItInItsSeries() {
        UserId user = users.add();
        users.rate(user, new MovieId("1196"), 5);
        MovieId first = movies(recommend(user)).getFirst();
        users.mark(user, Mark.WATCHLIST, first);
        users.mark(user, Mark.NOT_INTERESTED, first);

        assertThat(movies(recommend(user))).doesNotContain(first);
        assertThat(suggestions.of(user).watchlist().movies()).isEmpty();
        assertThat(suggestions.of(user).shelves(new ShelvesRequest(20, 0, 0)).shelves())
                .flatExtracting(ShelvesResponse.Shelf::movies)
                .extracting(movie -> movie.movie().movie())
                .doesNotContain(first);

        users.deleteMark(user, Mark.NOT_INTERESTED, first);
        assertThat(movies(recommend(user))).contains(first);
        assertThat(suggestions.of(user).watchlist().movies()).hasSize(1);
    }

    @Test
    void leadsNoOneFromAPartThatIsNotOfInterestToTheNext() {
        UserId user = users.add();
        users.rate(user, new MovieId("1196"), 5);
        List<MovieId> rings =
                Stream.of("4993", "5952", "7153").map(MovieId::new).toList();
        ListRequest ofRings =
                new ListRequest(10, List.of(Filter.where(movie -> rings.contains(movie.id()), "of other series")), 0);
        assertThat(movies(suggestions.recommend(List.of(new UserRef.Known(user)), ofRings)))
                .containsExactly(rings.getFirst());

        users.mark(user, Mark.NOT_INTERESTED, rings.getFirst());

        assertThat(movies(suggestions.recommend(List.of(new UserRef.Known(user)), ofRings)))
                .isEmpty();
    }

    @Test
    void recommendsToAGroup() {
        UserId user = users.add();
        users.rate(user, new MovieId("1"), 5);

        RecommendResponse found = suggestions.recommend(
                List.of(new UserRef.Known(user), new UserRef.Known(new UserId("42"))),
                new ListRequest(5, List.of(), Optional.empty(), ListPolicy.PLAIN, GroupAggregation.LEAST_MISERY, 0));

        assertThat(found.users()).containsExactly(user.value(), "42");
        assertThat(found.version()).isEmpty();
        assertThat(found.recommendations())
                .hasSize(5)
                .allMatch(movie -> movie.predictedRatings().size() == 2);
    }

    @Test
    void ranksTheWatchlistAndHidesSeenMovies() {
        UserId user = users.add();
        users.rate(user, new MovieId("1"), 5);
        List<MovieId> listed = Stream.of("858", "296", "2").map(MovieId::new).toList();
        listed.forEach(movie -> users.mark(user, Mark.WATCHLIST, movie));

        WatchlistResponse ranked = suggestions.of(user).watchlist();
        assertThat(ranked.movies())
                .extracting(movie -> movie.movie().movie())
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(ranked.movies()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));

        users.mark(user, Mark.WATCHED, listed.getFirst());
        users.rate(user, listed.get(1), 3);
        assertThat(suggestions.of(user).watchlist().movies())
                .extracting(movie -> movie.movie().movie())
                .containsExactly(listed.get(2));
        assertThat(suggestions.of(users.add()).watchlist().movies()).isEmpty();
    }

    @Test
    void asksAboutUnansweredMovies() {
        UserId user = users.add();
        InterviewResponse first = suggestions.of(user).interview(2, List.of());
        MovieId rated = first.questions().getFirst().movie();
        MovieId notSeen = first.questions().get(1).movie();
        users.rate(user, rated, 4);

        assertThat(suggestions.of(user).interview(20, List.of(notSeen)).questions())
                .hasSize(20)
                .extracting(MovieResponse::movie)
                .doesNotContain(rated, notSeen);
    }

    @Test
    void neverAsksAboutAMovieThatIsStoredAsNotSeen() {
        UserId user = users.add();
        List<MovieId> before = asked(user);

        users.mark(user, Mark.NOT_SEEN, before.getFirst());

        assertThat(asked(user)).doesNotContain(before.getFirst());
        users.deleteMark(user, Mark.NOT_SEEN, before.getFirst());
        assertThat(asked(user)).isEqualTo(before);
    }

    @Test
    void aRatingCountsInPlaceOfNotSeen() {
        UserId rating = users.add();
        UserId other = users.add();
        MovieId movie = asked(rating).getFirst();
        users.mark(rating, Mark.NOT_SEEN, movie);

        Stream.of(rating, other).forEach(user -> users.rate(user, movie, 4));

        assertThat(asked(rating)).isEqualTo(asked(other));
    }

    private List<MovieId> asked(UserId user) {
        return suggestions.of(user).interview(20, List.of()).questions().stream()
                .map(MovieResponse::movie)
                .toList();
    }

    @Test
    void neverAsksAgainAboutWhatIsMarkedAsNotSeenOrNotOfInterest() {
        UserId user = users.add();
        List<MovieId> questions = suggestions.of(user).interview(2, List.of()).questions().stream()
                .map(MovieResponse::movie)
                .toList();
        users.mark(user, Mark.NOT_SEEN, questions.getFirst());
        users.mark(user, Mark.NOT_INTERESTED, questions.get(1));

        assertThat(suggestions.of(user).interview(20, List.of()).questions())
                .hasSize(20)
                .extracting(MovieResponse::movie)
                .doesNotContainAnyElementsOf(questions);
        assertThat(users.marked(user, Mark.NOT_SEEN).movies())
                .extracting(marked -> marked.movie().movie())
                .containsExactly(questions.getFirst());
    }

    @Test
    void comparesTasteWithAllUsers() {
        UserId user = users.add();
        users.rate(user, new MovieId("1"), 5);
        users.rate(user, new MovieId("6"), 3);

        TasteResponse taste = suggestions.of(user).taste();

        assertThat(taste.ratings()).isEqualTo(2);
        assertThat(taste.values()).hasSize(10);
        assertThat(taste.values().stream().mapToDouble(TasteResponse.Value::you).sum())
                .isEqualTo(1);
        assertThat(taste.genres())
                .filteredOn(genre -> genre.genre().equals("Animation"))
                .first()
                .satisfies(animation -> {
                    assertThat(animation.you()).isEqualTo(0.5);
                    assertThat(animation.everyone()).isBetween(0.03, 0.1);
                });
        assertThat(taste.decades())
                .filteredOn(decade -> decade.you() > 0)
                .extracting(TasteResponse.Decade::decade)
                .containsExactly(1990);
        assertThat(suggestions.of(users.add()).taste().values()).allMatch(value -> value.you() == 0);
    }

    @Test
    void rejectsUnknownUsers() {
        UserId noUsers = new UserId("nobody");

        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> recommend(noUsers));
        assertThatExceptionOfType(UnknownUserException.class)
                .isThrownBy(() -> suggestions.of(noUsers).watchlist());
        assertThatExceptionOfType(UnknownUserException.class)
                .isThrownBy(() -> suggestions.of(noUsers).shelves(new ShelvesRequest(5, 0, 0)));
    }

    @Test
    void usesAnotherModelAfterASwap() {
        UserId user = users.add();
        users.rate(user, new MovieId("1"), 5);
        users.rate(user, new MovieId("6"), 4.5);
        users.mark(user, Mark.WATCHLIST, new MovieId("858"));

        live.swap(TestModels.ofCsv(
                "userId,movieId,rating,timestamp\na,1,4,1\na,m2,5,2\nb,m2,3,3\nb,m3,2,4\nc,1,5,5\nc,m4,1,6\n"));

        RecommendResponse found = recommend(user);
        assertThat(movies(found)).containsExactlyInAnyOrder(new MovieId("m2"), new MovieId("m3"), new MovieId("m4"));
        assertThat(suggestions.of(user).watchlist().movies()).isEmpty();
        assertThat(users.ratings(user).ratings())
                .extracting(movie -> movie.movie().movie())
                .containsExactly(new MovieId("1"));
        assertThat(users.user(user).ratings()).isEqualTo(2);
    }

    private RecommendResponse recommend(UserId user) {
        return suggestions.recommend(List.of(new UserRef.Known(user)), TEN);
    }

    private static List<MovieId> movies(RecommendResponse response) {
        return response.recommendations().stream()
                .map(Recommended::movie)
                .map(MovieResponse::movie)
                .toList();
    }
}
