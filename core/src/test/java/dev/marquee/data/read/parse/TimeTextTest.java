package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4294967295, 4294967295",
        "100000000000, 100000000",
        "4294967295999, 4294967295",
        "100000000000000, 100000000",
        "100000000000000000, 100000000",
        "4294967295000000000, 4294967295",
        "1260759144.999, 1260759144",
    })
    void theSizeOfANumberShowsItsUnit(String text, long seconds) {
        assertThat(seconds(text)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "99999999999", "4294967296000", "4294967296000000000", "-1", "1e30"})
    void aNumberThatIsNoTimeFrom1970To2106InAnyUnitIsNone(String text) {
        assertThat(seconds(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NULL", "nan", "NaT", "None", "n/a", "NA", "\\N"})
    void anUnknownTimeIsZero(String text) {
        assertThat(seconds(text)).isZero();
    }

    @Test
    void aTimeHasAtMost64Characters() {
        String padding = " ".repeat(64 - "2021-01-29 07:01:00Z".length());

        assertThat(seconds("2021-01-29 07:01:00" + padding + "Z")).isEqualTo(1611903660);
        assertThat(seconds("2021-01-29 07:01:00 " + padding + "Z")).isEqualTo(-1);
        assertThat(seconds("x".repeat(1001))).isEqualTo(-1);
    }

    @Test
    void readsATimeWithinALine() {
        byte[] block = (" ".repeat(100) + "2021-01-29;").getBytes(StandardCharsets.UTF_8);

        assertThat(seconds(block, 100, 110)).isEqualTo(1611878400);
    }

    private static long seconds(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return seconds(bytes, 0, bytes.length);
    }

    private static long seconds(byte[] bytes, int from, int to) {
        return TimeText.seconds(bytes, from, to, DateOrder.UNKNOWN);
    }
}
