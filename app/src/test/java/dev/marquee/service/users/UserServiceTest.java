package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.store.Store;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.UnknownUserException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserServiceTest {
    private static final MovieId HEAT = new MovieId("6");
    private static final UserId OF_DATA = new UserId("42");
    private static final UserId NOBODY = new UserId("nobody");

    private final Store store;
    private final UserService people;

    UserServiceTest(@TempDir Path folder) {
        this.store = TestModels.store(folder);
        this.people = new UserService(TestModels.model(TestModels.bias()), store, 10);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void giveEverybodyAnIdOfTheirOwn() {
        UserId first = people.add();
        UserId second = people.add();

        assertThat(first).isNotEqualTo(second);
        assertThat(first.value()).matches("[A-Za-z0-9_-]{22}");
        assertThat(people.user(first)).isEqualTo(new UserResponse(first.value(), 0, 0, 0, 0));
    }

    @Test
    void rateAndTakeBack() {
        UserId user = people.add();

        RatingResponse rated = people.rate(user, HEAT, 4.5);

        assertThat(rated.rating()).isEqualTo(4.5);
        assertThat(rated.version()).isEqualTo(1);
        assertThat(rated.time()).isEqualTo("2026-01-01T00:00:01Z");
        assertThat(people.rating(user, HEAT)).contains(rated);
        assertThat(people.ratings(user).ratings())
                .extracting(one -> one.movie().titleAndYear(), RatingsResponse.Rated::rating)
                .containsExactly(tuple("Heat (1995)", 4.5));

        assertThat(people.unrate(user, HEAT)).isEqualTo(2);
        assertThat(people.rating(user, HEAT)).isEmpty();
        assertThat(people.unrate(user, HEAT)).isEqualTo(2);
    }

    @Test
    void rateOnTheScaleOfTheModelOnly() {
        UserId user = people.add();

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> people.rate(user, HEAT, 7.5))
                .withMessage("rating 7.5 is not in 0.5..5 in steps of 0.5, the scale of this model; give one that is");
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> people.rate(user, HEAT, Double.NaN));
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> people.rate(user, new MovieId("'; drop table rating"), 4));
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> people.mark(user, Mark.WATCHLIST, new MovieId("0")));
        assertThat(people.user(user).version()).isZero();
    }

    @Test
    void areNotMadeUp() {
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.user(NOBODY));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.ratings(NOBODY));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.rating(NOBODY, HEAT));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.rate(NOBODY, HEAT, 4));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.unrate(NOBODY, HEAT));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.mark(NOBODY, Mark.WATCHED, HEAT));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.export(NOBODY));
        assertThatExceptionOfType(UnknownUserException.class).isThrownBy(() -> people.forget(NOBODY));
        assertThatExceptionOfType(UnknownUserException.class)
                .isThrownBy(() -> people.take(NOBODY, csv("movie,rating\n6,4\n"), true));
    }

    @Test
    void ofTheDataAreStoredFromTheirFirstRatingHereOn() {
        assertThat(people.user(OF_DATA)).isEqualTo(new UserResponse("42", 0, 0, 0, 0));
        assertThat(people.ratings(OF_DATA).ratings()).isEmpty();
        assertThat(people.export(OF_DATA).version()).isZero();

        people.rate(OF_DATA, HEAT, 4);
        assertThat(people.user(OF_DATA)).isEqualTo(new UserResponse("42", 1, 0, 0, 1));

        people.forget(OF_DATA);
        assertThat(people.user(OF_DATA).ratings()).isZero();
    }

    @Test
    void bringWhatTheyRatedElsewhere() {
        UserId user = people.add();
        people.rate(user, HEAT, 1);

        ImportResponse report = people.take(
                user, csv("movie,rating\nHeat (1995),4.5\nToy Story (1995),\nNo Such Thing At All (1901),3\n"), false);

        assertThat(report.matched().rated()).isEqualTo(1);
        assertThat(report.unmatched()).containsExactly("No Such Thing At All (1901)");
        assertThat(people.user(user)).isEqualTo(new UserResponse(user.value(), 1, 1, 0, 2));
        UserDataExport.ImportEntry taken = people.export(user).imports().getFirst();
        assertThat(taken.file()).isEqualTo("mine.csv");
        assertThat(taken.movies().unmatched()).isEqualTo(1);
    }

    @Test
    void bringRatingsWithTheirTimesOfWhichTheLaterCounts() {
        UserId user = people.add();
        people.rate(user, HEAT, 1);

        ImportResponse report = people.take(
                user,
                csv("title,year,rating,date\nHeat,1995,4.5,2015-06-01\nToy Story,1995,3,2015-06-01 20:15:01\n"),
                false);

        assertThat(report.movies())
                .extracting(ImportResponse.ImportedMovie::time)
                .containsExactly(
                        Optional.of(Instant.parse("2015-06-01T00:00:00Z")),
                        Optional.of(Instant.parse("2015-06-01T20:15:01Z")));
        assertThat(people.ratings(user).ratings())
                .extracting(
                        one -> one.movie().titleAndYear(), RatingsResponse.Rated::rating, RatingsResponse.Rated::time)
                .containsExactly(
                        tuple("Heat (1995)", 1.0, "2026-01-01T00:00:01Z"),
                        tuple("Toy Story (1995)", 3.0, "2015-06-01T20:15:01Z"));
    }

    @Test
    void areToldWhatAnImportWouldDo() {
        UserId user = people.add();

        ImportResponse report = people.take(user, csv("movie,rating\nHeat (1995),4.5\n"), true);

        assertThat(report.matched().rated()).isEqualTo(1);
        assertThat(people.user(user).version()).isZero();
    }

    @Test
    void areToldNoTimeThatWillNotBeKept() {
        ImportResponse report = people.take(
                people.add(),
                csv("movie,rating,time\nHeat (1995),4.5,9999-12-31\nToy Story (1995),3,2015-06-01T20:15:01Z\n"),
                true);

        assertThat(report.movies())
                .extracting(taken -> taken.time())
                .containsExactly(Optional.empty(), Optional.of(Instant.parse("2015-06-01T20:15:01Z")));
    }

    @Test
    void areToldWhatIsWrongWithTheirFileByItsName() {
        UserId user = people.add();

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> people.take(user, csv("movie,rating\nNo Such Thing (1901),3\n"), false))
                .withMessageContaining("mine.csv")
                .withMessageNotContaining("/");
        assertThat(people.user(user).version()).isZero();
    }

    @Test
    void takeAllThatIsStoredOfThemWithThem() {
        UserId user = people.add();
        people.rate(user, HEAT, 4);
        people.rate(user, HEAT, 5);
        people.mark(user, Mark.WATCHLIST, new MovieId("1"));

        UserDataExport export = people.export(user);

        assertThat(export.ratings()).containsExactly(new UserDataExport.Rating(HEAT, 5, "2026-01-01T00:00:02Z"));
        assertThat(export.watchlist()).extracting(UserDataExport.Marked::movie).containsExactly(new MovieId("1"));
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
