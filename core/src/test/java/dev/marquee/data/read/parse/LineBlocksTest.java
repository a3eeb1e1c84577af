package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlocksTest {
    private static final int SIZE = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyBlockButTheLastEndsWithALine(String lineEnd) throws IOException {
        // Of several lengths, so that blocks end before, in and after a line end.
        for (int length = 98; length < 102; length++) {
            String text = ("x".repeat(length - lineEnd.length()) + lineEnd).repeat(30_000) + "end";
            List<String> blocks = blocks(text);

            assertThat(blocks).hasSizeGreaterThan(2);
            assertThat(String.join("", blocks)).isEqualTo(text);
            assertThat(blocks.subList(0, blocks.size() - 1)).allMatch(block -> block.endsWith("x" + lineEnd));
        }
    }

    @Test
    void aLineFeedStaysWithItsCarriageReturnAtTheEndOfABlock() throws IOException {
        String text = "a\r\n" + "x".repeat(SIZE - 4) + "\r\n" + "b\r\n";

        assertThat(blocks(text)).containsExactly("a\r\n", "x".repeat(SIZE - 4) + "\r\nb\r\n");
    }

    @Test
    void aCarriageReturnAloneEndsALineIfTheNextByteIsKnown() throws IOException {
        String text = "x".repeat(SIZE - 2) + "\r" + "y" + "z\r";

        assertThat(blocks(text)).containsExactly("x".repeat(SIZE - 2) + "\r", "yz\r");
    }

    @Test
    void aBlockGrowsWithALineThatDoesNotFit() throws IOException {
        String line = "x".repeat(3 * SIZE) + "\n";

        assertThat(blocks("a\n" + line + "b\n")).containsExactly("a\n", line + "b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "\n", "\uFEFFa\n", "\uFEFF"})
    void leavesOutAByteOrderMark(String text) throws IOException {
        assertThat(String.join("", blocks(text))).isEqualTo(text.replace("\uFEFF", ""));
    }

    @Test
    void closesTheStreamThatItReads() throws IOException {
        AtomicBoolean isClosed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                isClosed.set(true);
            }
        };
        new LineBlocks(in).close();

        assertThat(isClosed).isTrue();
    }

    private static List<String> blocks(String text) throws IOException {
        List<String> texts = new ArrayList<>();
        try (LineBlocks blocks = new LineBlocks(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
                texts.add(new String(block.get(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
