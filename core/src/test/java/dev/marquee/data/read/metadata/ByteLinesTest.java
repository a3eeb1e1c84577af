package dev.marquee.data.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteLinesTest {
    @Test
    void givesEveryLineWithoutItsEnd() throws IOException {
        assertThat(lines("a\n\nb\tc\r\n\r\né")).containsExactly("1 a", "2 ", "3 b\tc", "4 ", "5 é");
        assertThat(lines("a\r")).containsExactly("1 a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void givesLinesThatAreLongerThanWhatIsReadAtOnce() throws IOException {
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            String line = Integer.toString(i % 10).repeat(i * 7919 % 100_000);
            expected.add(i + " " + line);
            text.append(line).append('\n');
        }

        assertThat(lines(text.toString())).isEqualTo(expected);
    }

    @Test
    void onlyTheLastLineMayHaveNoEnd() throws IOException {
        ByteLines lines = of("a\nb");

        assertThat(lines.advance()).isTrue();
        assertThat(lines.isEnded()).isTrue();
        assertThat(lines.advance()).isTrue();
        assertThat(lines.isEnded()).isFalse();
        assertThat(lines.advance()).isFalse();
    }

    @Test
    void dividesALineIntoFieldsAlsoEmptyOnes() throws IOException {
        ByteLines lines = of("a\t\tb\t\n");
        lines.advance();

        assertThat(lines.fields()).containsExactly("a", "", "b", "");
    }

    @ParameterizedTest
    @CsvSource({
        "'tt0000007\tx', 0, 7",
        "'x\ttt0000007', 1, 7",
        "'\ttt12345678\tx', 1, 12345678",
        "'x\t\ttt0000007', 1, -1",
        "'x\ttt0000007', 2, -1",
        "'x\ttt7\t', 2, -1",
        "tt, 0, -1",
        "nm0000007, 0, -1",
        "tt123456789, 0, -1",
        "tt11111111111111111117, 0, -1",
        "tt/, 0, -1",
        "tt:, 0, -1",
        "tt0, 0, 0",
        "tt9, 0, 9",
        "'', 0, -1",
    })
    void anIdIsAPrefixAndAtMostEightDigits(String line, int column, int number) throws IOException {
        for (String end : new String[] {"", "\n", "\r\n", "\ntt1\ttt1\ttt1\n"}) {
            ByteLines lines = of("tt5\n" + line + end);
            lines.advance();
            lines.advance();

            assertThat(lines.id("tt", column)).isEqualTo(number);
        }
    }

    @Test
    void anIdWithoutPrefixIsItsDigits() {
        assertThat(List.of(ImdbIds.number("0114709"), ImdbIds.number("99999999"), ImdbIds.number("0")))
                .containsExactly(114_709, 99_999_999, 0);
        assertThat(List.of(ImdbIds.number(""), ImdbIds.number("100000000"), ImdbIds.number("tt1")))
                .containsOnly(ImdbIds.NONE);
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteLines bytes = of(text);
        while (bytes.advance()) {
            lines.add(bytes.number() + " " + bytes.text());
        }
        return lines;
    }

    private static ByteLines of(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new ByteLines(in);
    }
}
