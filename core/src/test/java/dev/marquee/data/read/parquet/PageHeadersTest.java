package dev.marquee.data.read.parquet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A header has the fields 1 (kind), 2 (size unpacked), 3 (size), in Thrift's compact protocol: 0x15 and a zigzag number each. */
class PageHeadersTest {
    @Test
    void acceptsPagesThatFillTheirColumn() {
        assertThatCode(() ->
                        PageHeaders.check(chunk(0x15, 0, 0x15, 4, 0x15, 4, 0, 1, 2, 0x15, 0, 0x15, 2, 0x15, 2, 0, 9)))
                .doesNotThrowAnyException();
    }

    @Test
    void skipsFieldsOfEveryKind() {
        // Field 5 is a struct with a boolean, a text of two bytes, a double and a field whose number follows.
        assertThatCode(() -> PageHeaders.check(chunk(
                        0x15, 0, 0x15, 2, 0x15, 2, 0x2C, 0x11, 0x18, 2, 65, 66, 0x17, 0, 0, 0, 0, 0, 0, 0, 0, 0x05, 40,
                        2, 0, 0, 7)))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsAPageLongerThanItsColumn() {
        assertThatThrownBy(() -> PageHeaders.check(chunk(0x15, 0, 0x15, 4, 0x15, 6, 0, 1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page of 3 bytes where there are 2");
    }

    @Test
    void rejectsAPageWithoutOrWithANegativeSize() {
        assertThatThrownBy(() -> PageHeaders.check(chunk(0x15, 0, 0))).hasMessageStartingWith("a page of -1 bytes");
        assertThatThrownBy(() -> PageHeaders.check(chunk(0x15, 0, 0x15, 4, 0x15, 3, 0, 1, 2)))
                .hasMessageStartingWith("a page of -2 bytes");
    }

    private static ByteBuffer chunk(int... bytes) {
        ByteBuffer chunk = ByteBuffer.allocate(bytes.length);
        for (int value : bytes) {
            chunk.put((byte) value);
        }
        return chunk.flip();
    }
}
