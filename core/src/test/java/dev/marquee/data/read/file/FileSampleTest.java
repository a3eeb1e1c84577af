package dev.marquee.data.read.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.internal.FileKind;
import dev.marquee.testkit.Zip;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSampleTest {
    private static final String LINE = "1234567,café,5";

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\nb\n", "a\r\nb\r\n", "a\rb\r", "\uFEFFa\nb"})
    void aShortFileIsItsOwnSample(String text) throws IOException {
        assertThat(FileSample.of(text.getBytes(StandardCharsets.UTF_8)).lines()).containsExactly("a", "b");
    }

    @Test
    void keepsBlankLines() throws IOException {
        assertThat(sample("\na\n \nb\n", StandardCharsets.UTF_8).lines()).containsExactly("", "a", " ", "b");
        assertThat(sample("", StandardCharsets.UTF_8).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, LF",
        "UTF-8, CR",
        "UTF-8, CRLF",
        "UTF-16LE, LF",
        "UTF-16LE, CR",
        "UTF-16BE, LF",
        "UTF-16BE, CR",
        "windows-1252, LF",
    })
    void theSampleOfALongFileHasWholeLinesOnly(String charset, String lineEnd) throws IOException {
        String end = lineEnd.replace("CR", "\r").replace("LF", "\n");
        // At any place in a line the sample may end.
        for (int start = 1; start <= 2 * LINE.length() + 2; start++) {
            FileSample sample = sample("x".repeat(start) + end + (LINE + end).repeat(10_000), Charset.forName(charset));

            assertThat(sample.charset()).isEqualTo(Charset.forName(charset));
            assertThat(sample.lines()).first().isEqualTo("x".repeat(start));
            assertThat(sample.lines()).hasSizeGreaterThan(1000);
            assertThat(sample.lines().subList(1, sample.lines().size())).containsOnly(LINE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesOutALineThatTheSampleMayHaveCut(String charset) throws IOException {
        String rest = "x".repeat(FileSample.BYTES);

        assertThat(sample("a,b\nc,d\n" + rest, Charset.forName(charset)).lines())
                .containsExactly("a,b");
    }

    @Test
    void aFirstLineThatIsLongerThanTheSampleIsCut() throws IOException {
        assertThat(sample("a".repeat(2 * FileSample.BYTES), StandardCharsets.UTF_8)
                        .lines())
                .containsExactly("a".repeat(FileSample.BYTES));
        assertThat(sample("a,b\n" + "x".repeat(FileSample.BYTES), StandardCharsets.UTF_8)
                        .lines())
                .containsExactly("a,b");
    }

    @Test
    void aFileOneByteShorterThanTheSampleIsWhole() throws IOException {
        String text = "a\n".repeat(FileSample.BYTES / 2 - 1) + "b";

        assertThat(sample(text, StandardCharsets.UTF_8).lines()).last().isEqualTo("b");
        assertThat(sample(text + "bb\n", StandardCharsets.UTF_8).lines()).containsOnly("a");
    }

    @Test
    void aTextIsWithoutItsByteOrderMark() throws IOException {
        assertThat(FileSample.text("\uFEFFé".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("é");
        assertThat(FileSample.text("\uFEFFé\uFEFF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("é\uFEFF");
    }

    @Test
    void theKindOfAFileIsThatOfItsFirstBytes() {
        byte[] zip = new Zip().with("ratings.csv", "1,2,3").bytes();

        assertThat(FileSample.kind("1,2,[Content_Types].xml".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.TEXT);
        assertThat(List.of(FileSample.kind(zip), FileSample.kind(Arrays.copyOf(zip, 10_000))))
                .containsOnly(FileKind.ZIP);
        assertThat(FileSample.kind(new Zip().with("[Content_Types].xml", "").bytes()))
                .isEqualTo(FileKind.EXCEL);
    }

    /** The sample of a file with this text, of which the first bytes are read. */
    private static FileSample sample(String text, Charset charset) throws IOException {
        byte[] all = text.getBytes(charset);
        return FileSample.of(Arrays.copyOf(all, Math.min(all.length, FileSample.BYTES)));
    }
}
