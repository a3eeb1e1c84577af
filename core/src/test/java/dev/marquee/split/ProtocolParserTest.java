package dev.marquee.split;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolParserTest {
    @Test
    void listsTheProtocolsForAnUnknownName() {
        assertError(
                "randon:0.2",
                "unknown split 'randon:0.2'; did you mean random? choose one of u1..u5, ua, ub,"
                        + " files:TRAIN,TEST, random:0.2, per-user:0.25, per-movie:0.25, time:0.1, replay:0.2, leave-one-out,"
                        + " kfold:5, cold-users:0.2:5, cold-movies:0.1:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u6", "u1:2", "leave-one-out:3", "", ":"})
    void rejectsUnknownNames(String name) {
        assertError(name, "unknown split '" + name + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "random, random",
        "random:, random",
        "random:0, random",
        "random:1, random",
        "random:-0.2, random",
        "random:NaN, random",
        "random:a fifth, random",
        "per-user:20, per-user",
        "per-movie:1.5, per-movie",
        "time:0, time",
        "cold-movies:1, cold-movies"
    })
    void namesTheFormOfAShare(String name, String kind) {
        assertError(
                name,
                "split '%s' does not have the form %s:SHARE with a test share above 0 and below 1, such as %s:0.2"
                        .formatted(name, kind, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "replay:",
                "replay:0",
                "replay:1",
                "replay:a fifth",
                "replay:0.2:",
                "replay:0.2:-1",
                "replay:0.2:1.5",
                "replay:0.2:101",
                "replay:0.2:often",
                "replay:0.2:4:1"
            })
    void namesTheFormOfAReplay(String name) {
        assertError(
                name,
                "split '%s' does not have the form replay:SHARE or replay:SHARE:RETRAININGS with a share of the ratings above 0 and below 1 and an integer number of retrainings in 0..100, such as replay:0.2:4"
                        .formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kfold", "kfold:1", "kfold:2.5", "kfold:five", "kfold:1e12"})
    void namesTheFormOfFolds(String name) {
        assertError(name, "split '%s' does not have the form kfold:K with an integer K of at least 2".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cold-users",
                "cold-users:0.2",
                "cold-users:0:5",
                "cold-users:1:5",
                "cold-users:0.2:-1",
                "cold-users:0.2:1.5",
                "cold-users:0.2:few",
                "cold-users:0.2:5:1"
            })
    void namesTheFormOfColdUsers(String name) {
        assertError(
                name, "split '%s' does not have the form cold-users:SHARE:K with a share of the users".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cold-movies:0:5", "cold-movies:0.2:-1", "cold-movies:0.2:some", "cold-movies:0.2:5:1"})
    void namesTheFormOfColdMovies(String name) {
        assertError(
                name,
                "split '%s' does not have the form cold-movies:SHARE:K with a share of the movies".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "files:one", "files:one,", "files:,two", "files:one,two,three"})
    void namesTheFormOfFiles(String name) {
        assertError(name, "split '%s' does not have the form files:TRAIN,TEST".formatted(name));
    }

    private static void assertError(String name, String message) {
        assertThatThrownBy(() -> Protocol.parse(name, (_, known) -> known.ratings()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }
}
