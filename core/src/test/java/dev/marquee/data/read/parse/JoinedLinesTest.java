package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedLinesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a;b/c;d/, a;b/c;d/",
                "a;b/c;d, a;b/c;d/",
                "/a;b//c;d/, /a;b//c;d/",
                "a;\"b/c\"/d;e/, a;\"b c\"//d;e/",
                "a;\"b/c/d\";e/f;g/, a;\"b c d\";e///f;g/",
                "a;\"b//c\"/d, a;\"b  c\"///d/",
                "a;\"b/c\";\"d/e\"/f, a;\"b c\";\"d e\"///f/",
                "``, ``",
                "/, /",
                "\u0000a;\u0000b/, \u0000a;\u0000b/",
            })
    void joinsTheLinesOfAQuotedFieldAndKeepsTheNumbersOfTheLinesAfterIt(String text, String joined) throws IOException {
        for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(join(text.replace("/", lineEnd))).isEqualTo(joined.replace('/', '\n'));
        }
    }

    @Test
    void aLineFeedAfterACarriageReturnEndsNoLineOfItsOwn() throws IOException {
        assertThat(join("a\r\n\nb\n\rc\r\r\n")).isEqualTo("a\n\nb\n\nc\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"a;\"b/c;d/, 1", "a;b/c;\"d, 2", "a;b//c;\"d/e;\"f\"/, 3", "a;\"b/c\"/d;\"e/f, 3"})
    void namesTheLineInWhichAFieldBeginsThatNeverEnds(String text, int line) {
        assertThatThrownBy(() -> join(text.replace('/', '\n')))
                .isInstanceOf(UnclosedQuoteException.class)
                .hasMessage("a quotation mark opened in line %d is never closed", line);
    }

    @Test
    void givesSingleBytes() throws IOException {
        try (JoinedLines lines = lines(new ByteArrayInputStream("é".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(new int[] {lines.read(), lines.read(), lines.read(), lines.read(), lines.read()})
                    .containsExactly(0xC3, 0xA9, '\n', -1, -1);
        }
    }

    @Test
    void closesTheStreamThatItReads() throws IOException {
        AtomicBoolean isClosed = new AtomicBoolean();
        lines(new ByteArrayInputStream(new byte[0]) {
                    @Override
                    public void close() {
                        isClosed.set(true);
                    }
                })
                .close();

        assertThat(isClosed).isTrue();
    }

    private static String join(String text) throws IOException {
        try (JoinedLines lines = lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JoinedLines lines(InputStream in) {
        return new JoinedLines(in, (byte) ';');
    }
}
