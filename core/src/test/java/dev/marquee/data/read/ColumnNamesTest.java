package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import dev.marquee.data.read.parse.RatingColumns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {
    @Test
    void parsesNamesByTheirRoles() {
        assertThat(ColumnNames.parse("user=customer, movie = the item ,time=none")
                        .named())
                .isEqualTo(Map.of("user", "customer", "movie", "the item", "time", "none"));
        assertThat(ColumnNames.parse("movie=a=b").named()).isEqualTo(Map.of("movie", "a=b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "=who", "user=", "user=a,", ",user=a", "user=a,user=b", "user=a, user =b"})
    void rejectsTextsOfAnotherForm(String text) {
        assertThatThrownBy(() -> ColumnNames.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("columns '" + text + "' do not have the form user=NAME,movie=NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u", "users", "User", "genre"})
    void rejectsUnknownRoles(String role) {
        assertThatThrownBy(() -> ColumnNames.parse(role + "=who"))
                .isInstanceOf(UsageException.class)
                .hasMessage("unknown column role '%s'; choose one of user, movie, rating, weight, time", role);
    }

    @ParameterizedTest
    @CsvSource({
        "'', user|item|rating, 3",
        "'', user|what|why, 1",
        "'', when|what|user, 1",
        "'', 1|2|3, 0",
        "user=who, who|item|rating, 3",
        "user=who, you|item|rating, 2",
        "user=1, 1|2|3, 0",
        "'user=who,movie=what', who|what, 2",
    })
    void countsTheColumnsThatAreKnownByName(String names, String header, int count) {
        assertThat(names(names).countIn(cells(header))).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "'user=1,movie=2', true",
        "'user=10,movie=9999,time=none', true",
        "user=1, false",
        "movie=2, false",
        "'user=who,movie=2', false",
        "'user=1,movie=what', false",
        "'user=0,movie=2', false",
        "'user=1,movie=10000', false",
        "'', false",
    })
    void placesAreThoseOfUserAndMovie(String names, boolean arePlaces) {
        assertThat(names(names).arePlaces()).isEqualTo(arePlaces);
    }

    @ParameterizedTest
    @CsvSource({
        "'', user|item|rating|timestamp, 0 1 2 3 ratings",
        "'', Rating|User ID|movie_id:token, 1 2 0 -1 ratings",
        "'', user|item, 0 1 -1 -1 events",
        "'', plays|user|item|ratng, 1 2 0 -1 events",
        "'', user|item|ragged, 0 1 -1 -1 events",
        "'user=who,movie=what,rating=how,time=when', when|how|what|who, 3 2 1 0 ratings",
        "weight=hours, user|item|rating|hours, 0 1 3 -1 events",
        "time=none, user|item|rating|time, 0 1 2 -1 ratings",
        "time=none, user|item|rating|none, 0 1 2 3 ratings",
        "time=none, none|user|item|rating, 1 2 3 0 ratings",
        "'user=2,movie=1', what|who|rating, 1 0 2 -1 ratings",
        "'user=1,rating=3', who|item|how, 0 1 2 -1 ratings",
        "'user=2,movie=1', 2|1|rating, 0 1 2 -1 ratings",
    })
    void findsColumnsByNameOrPlaceInAHeader(String names, String header, String columns) {
        assertThat(text(names(names).in(cells(header), "mine.csv"))).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "user=who     / user|item        / mine.csv has no column 'who'; it has user, item",
                "user=3       / who|item         / mine.csv has no column '3'; it has who, item",
                "user=none    / who|item         / mine.csv has no column 'none'; it has who, item",
                "''           / item|rating      / mine.csv has no column for the user among item, rating; set columns to user=NAME, or to its place as in user=1,movie=2",
                "''           / user|rating      / mine.csv has no column for the movie among user, rating; set columns to movie=NAME, or to its place as in user=1,movie=2",
                "''           / user|item|rtng   / mine.csv has no column for the rating among user, item, rtng; set columns to rating=rtng if that is it",
                "movie=user   / user|item        / columns take column 1 of mine.csv twice; give each of user, movie, rating or weight, and time another column",
                "time=rating  / user|item|rating / columns take column 3 of mine.csv twice; give each of user, movie, rating or weight, and time another column",
            })
    void saysWhichColumnAHeaderLacks(String names, String header, String message) {
        assertThatThrownBy(() -> names(names).in(cells(header), "mine.csv"))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0 1 2 3 ratings",
        "'user=2,movie=1', 1 0 2 3 ratings",
        "rating=5, 0 1 4 3 ratings",
        "rating=4, 0 1 3 -1 ratings",
        "weight=5, 0 1 4 3 events",
        "time=none, 0 1 2 -1 ratings",
        "time=5, 0 1 2 4 ratings",
    })
    void placesReplaceWhatTheValuesTell(String names, String columns) {
        assertThat(text(names(names).without(new RatingColumns(0, 1, 2, 3, false), 5, "mine.csv")))
                .isEqualTo(columns);
    }

    @Test
    void aPlaceMakesRatingsOfWhatLooksLikeEvents() {
        RatingColumns events = new RatingColumns(0, 1, -1, -1, true);

        assertThat(text(ColumnNames.USUAL.without(events, 3, "mine.csv"))).isEqualTo("0 1 -1 -1 events");
        assertThat(text(names("rating=3").without(events, 3, "mine.csv"))).isEqualTo("0 1 2 -1 ratings");
    }

    @ParameterizedTest
    @CsvSource({"rating=6, rating=6", "user=who, user=who", "user=0, user=0", "time=noon, time=noon"})
    void aPlaceIsOneOfTheColumns(String names, String given) {
        assertThatThrownBy(() -> names(names).without(new RatingColumns(0, 1, 2, 3, false), 5, "mine.csv"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("mine.csv names no columns in its first line, so %s names none", given);
    }

    @Test
    void theTimeIsNamedAlsoIfItIsLeftOut() {
        assertThat(names("time=none").namesTime()).isTrue();
        assertThat(names("time=4").namesTime()).isTrue();
        assertThat(names("user=time").namesTime()).isFalse();
    }

    private static ColumnNames names(String text) {
        return text.isEmpty() ? ColumnNames.USUAL : ColumnNames.parse(text);
    }

    private static List<String> cells(String header) {
        return List.of(header.split("\\|", -1));
    }

    private static String text(RatingColumns columns) {
        return "%d %d %d %d %s"
                .formatted(
                        columns.user(),
                        columns.movie(),
                        columns.value(),
                        columns.time(),
                        columns.events() ? "events" : "ratings");
    }
}
