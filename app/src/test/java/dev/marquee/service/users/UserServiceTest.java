package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportOutcome;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.imports.SettledTitles;
import dev.marquee.store.Store;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.UnknownUserException;
import dev.marquee.testkit.Zip;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserServiceTest {
    private static final MovieId HEAT = new MovieId("6");
    private static final UserId OF_DATA = new UserId("42");
    private static final UserId NO_USERS = new UserId("nobody");

    private final Store store;
    private final UserService users;

    UserServiceTest(@TempDir Path folder) {
        this.store = TestModels.store(folder);
        this.users = new UserService(TestModels.model(TestModels.bias()), store, 10);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void createsUsersWithUniqueIds() {
        UserId first = users.add();
        UserId second = users.add();

        assertThat(first).isNotEqualTo(second);
        assertThat(first.value()).matches("[A-Za-z0-9_-]{22}");
        assertThat(users.user(first)).isEqualTo(new UserResponse(first.value(), 0, 0, 0, 0, 0, 0));
    }

    @Test
    void storesAndDeletesARating() {
        UserId user = users.add();

        RatingResponse rated = users.rate(user, HEAT, 4.5);

        assertThat(rated.rating()).isEqualTo(4.5);
        assertThat(rated.version()).isEqualTo(1);
        assertThat(rated.time()).isEqualTo("2026-01-01T00:00:01Z");
        assertThat(users.rating(user, HEAT)).contains(rated);
        assertThat(users.ratings(user).ratings())
                .extracting(movie -> movie.movie().titleAndYear(), RatingsResponse.Rated::rating)
                .containsExactly(tuple("Heat (1995)", 4.5));

        assertThat(users.deleteRating(user, HEAT)).isEqualTo(2);
        assertThat(users.rating(user, HEAT)).isEmpty();
        assertThat(users.deleteRating(user, HEAT)).isEqualTo(2);
    }

    @Test
    void rejectsInvalidRatingsAndUnknownMovies() {
        UserId user = users.add();

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> users.rate(user, HEAT, 7.5))
                .withMessage("rating 7.5 is not in 0.5..5 in steps of 0.5; give a rating of this scale");
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> users.rate(user, HEAT, Double.NaN));
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> users.rate(user, new MovieId("'; drop table rating"), 4));
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> users.mark(user, Mark.WATCHLIST, new MovieId("0")));
        assertThat(users.user(user).version()).isZero();
    }

    @Test
    void rejectsUnknownUsers() {
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> users.user(NO_USERS));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> users.ratings(NO_USERS));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> users.rating(NO_USERS, HEAT));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> users.rate(NO_USERS, HEAT, 4));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> users.deleteRating(NO_USERS, HEAT));
        assertThatExceptionOfType(UnknownUserException.class)
                .isThrownBy(() -> users.mark(NO_USERS, Mark.WATCHED, HEAT));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> users.export(NO_USERS));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> users.delete(NO_USERS));
        assertThatExceptionOfType(UnknownUserException.class)
                .isThrownBy(() -> users.importRatings(NO_USERS, csv("movie,rating\n6,4\n"), true));
    }

    @Test
    void storesAUserOfTheDataFromTheirFirstRating() {
        assertThat(users.user(OF_DATA)).isEqualTo(new UserResponse("42", 0, 0, 0, 0, 0, 0));
        assertThat(users.ratings(OF_DATA).ratings()).isEmpty();
        assertThat(users.export(OF_DATA).version()).isZero();

        users.rate(OF_DATA, HEAT, 4);
        assertThat(users.user(OF_DATA)).isEqualTo(new UserResponse("42", 1, 0, 0, 0, 0, 1));

        users.delete(OF_DATA);
        assertThat(users.user(OF_DATA).ratings()).isZero();
    }

    @Test
    void importsRatings() {
        UserId user = users.add();
        users.rate(user, HEAT, 1);

        ImportResponse report = users.importRatings(
                        user,
                        csv("movie,rating\nHeat (1995),4.5\nToy Story (1995),\nNo Such Thing At All (1901),3\n"),
                        false)
                .report();

        assertThat(report.matched().rated()).isEqualTo(1);
        assertThat(report.unmatched()).containsExactly("No Such Thing At All (1901)");
        assertThat(users.user(user)).isEqualTo(new UserResponse(user.value(), 1, 1, 0, 0, 0, 2));
        UserDataExport.ImportEntry imported = users.export(user).imports().getFirst();
        assertThat(imported.file()).isEqualTo("mine.csv");
        assertThat(imported.movies().unmatched()).isEqualTo(1);
    }

    @Test
    void importsTimesAndKeepsTheLaterRating() {
        UserId user = users.add();
        users.rate(user, HEAT, 1);

        ImportResponse report = users.importRatings(
                        user,
                        csv("title,year,rating,date\nHeat,1995,4.5,2015-06-01\nToy Story,1995,3,2015-06-01 20:15:01\n"),
                        false)
                .report();

        assertThat(report.movies())
                .extracting(ImportResponse.ImportedMovie::time)
                .containsExactly(
                        Optional.of(Instant.parse("2015-06-01T00:00:00Z")),
                        Optional.of(Instant.parse("2015-06-01T20:15:01Z")));
        assertThat(users.ratings(user).ratings())
                .extracting(
                        movie -> movie.movie().titleAndYear(),
                        RatingsResponse.Rated::rating,
                        RatingsResponse.Rated::time)
                .containsExactly(
                        tuple("Heat (1995)", 1.0, "2026-01-01T00:00:01Z"),
                        tuple("Toy Story (1995)", 3.0, "2015-06-01T20:15:01Z"));
    }

    @Test
    void dryRunStoresNothing() {
        UserId user = users.add();

        ImportResponse report = users.importRatings(user, csv("movie,rating\nHeat (1995),4.5\n"), true)
                .report();

        assertThat(report.matched().rated()).isEqualTo(1);
        assertThat(users.user(user).version()).isZero();
    }

    @Test
    void importsAmbiguousTitlesAsTheMovieThatIsChosenAmongTheirCandidates() {
        UserId user = users.add();
        String twice = "movie,rating\nEmma (1996),4\n";
        ImportResponse.AmbiguousMovie emma =
                users.importRatings(user, csv(twice), true).report().ambiguous().getFirst();
        assertThat(emma.name()).isEqualTo("Emma (1996)");
        MovieId second = emma.candidates().getLast().movie().movie();

        users.importRatings(user, settled(twice, 0, second), false);

        assertThat(users.ratings(user).ratings())
                .extracting(rated -> rated.movie().movie())
                .containsExactly(second);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> users.importRatings(user, settled(twice, 0, HEAT), false))
                .withMessageContaining("movie 6 is not a candidate of ambiguous title 0");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> users.importRatings(user, settled(twice, 1, second), false));
    }

    private static Upload settled(String text, int title, MovieId movie) {
        Upload upload = csv(text);
        return new Upload(
                upload.name(), upload.content(), upload.scale(), new SettledTitles(Map.of(title, movie)), Set.of());
    }

    @Test
    void putsOnlyThoseListsOnTheWatchlistThatAreChosen() {
        UserId user = users.add();
        Zip zip = new Zip()
                .with("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Heat,1995,x,4\n")
                .with("lists/rain.csv", list("Rain", "Heat,1995", "Brazil,1985", "No Such Thing At All,1901"))
                .with("lists/sun.csv", list("Sun", "Stalker,1979"));

        ImportOutcome asked = users.importRatings(user, withLists(zip, Set.of()), true);
        assertThat(asked.watchlist()).isEmpty();
        assertThat(asked.report().notImported().lists())
                .extracting(
                        ImportResponse.ReportedList::name,
                        ImportResponse.ReportedList::entries,
                        list -> list.movies().size())
                .as("Heat is rated, and one is not in the catalogue")
                .containsExactly(tuple("Rain", 3, 1), tuple("Sun", 1, 1));
        assertThat(asked.report().unmatched()).isEmpty();

        ImportOutcome chosen = users.importRatings(user, withLists(zip, Set.of(0)), false);
        assertThat(chosen.report().notImported().lists())
                .extracting(ImportResponse.ReportedList::imported)
                .containsExactly(true, false);
        assertThat(chosen.watchlist()).extracting(MovieResponse::title).containsExactly("Brazil");
        assertThat(chosen.report().unmatched()).containsExactly("No Such Thing At All (1901)");
        assertThat(users.user(user).watchlist()).isEqualTo(1);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> users.importRatings(user, withLists(zip, Set.of(2)), true))
                .withMessage("the file has no list 2, only 2 lists; give positions in the report's lists, from 0");
    }

    @Test
    void readsAnArchiveOfListsAlone() {
        UserId user = users.add();
        Zip zip = new Zip().with("lists/sun.csv", list("Sun", "Stalker,1979"));

        assertThat(users.importRatings(user, withLists(zip, Set.of(0)), false).watchlist())
                .extracting(MovieResponse::title)
                .containsExactly("Stalker");
    }

    private static String list(String name, String... movies) {
        return "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2024-01-01,%s,,x,\n\nPosition,Name,Year,URL,Description\n"
                        .formatted(name)
                + Stream.of(movies).map("1,%s,x,\n"::formatted).collect(Collectors.joining());
    }

    private static Upload withLists(Zip zip, Set<Integer> lists) {
        return new Upload(
                "letterboxd.zip", new ByteArrayInputStream(zip.bytes()), Optional.empty(), SettledTitles.NONE, lists);
    }

    @Test
    void ignoresTimesInTheFuture() {
        ImportResponse report = users.importRatings(
                        users.add(),
                        csv("movie,rating,time\nHeat (1995),4.5,9999-12-31\nToy Story (1995),3,2015-06-01T20:15:01Z\n"),
                        true)
                .report();

        assertThat(report.movies())
                .extracting(movie -> movie.time())
                .containsExactly(Optional.empty(), Optional.of(Instant.parse("2015-06-01T20:15:01Z")));
    }

    @Test
    void namesTheFileInErrors() {
        UserId user = users.add();

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> users.importRatings(user, csv("movie,rating\nNo Such Thing (1901),3\n"), false))
                .withMessageContaining("mine.csv")
                .withMessageNotContaining("/");
        assertThat(users.user(user).version()).isZero();
    }

    @Test
    void exportsAllStoredData() {
        UserId user = users.add();
        users.rate(user, HEAT, 4);
        users.rate(user, HEAT, 5);
        users.mark(user, Mark.WATCHLIST, new MovieId("1"));

        UserDataExport export = users.export(user);

        assertThat(export.ratings()).containsExactly(new UserDataExport.Rating(HEAT, 5, "2026-01-01T00:00:02Z"));
        assertThat(export.marks().watchlist())
                .extracting(UserDataExport.Marked::movie)
                .containsExactly(new MovieId("1"));
        assertThat(export.history())
                .extracting(change -> change.what() + change.before() + change.after())
                .containsExactly(
                        "ratingOptionalDouble.emptyOptionalDouble[4.0]",
                        "ratingOptionalDouble[4.0]OptionalDouble[5.0]",
                        "watchlistOptionalDouble.emptyOptionalDouble[1.0]");
    }

    private static Upload csv(String text) {
        return new Upload("../../etc/mine.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
