package dev.marquee.data.read.parquet;

import java.nio.ByteBuffer;

/**
 * Checks the sizes in the page headers of a column chunk before it is decoded: the decoder would wait for ever for the rest of a
 * page that is longer than its chunk. Reads the headers alone, which are structs in Thrift's compact protocol, so that it costs
 * a few bytes per page.
 */
final class PageHeaders {
    /** Fields of a page header: its size unpacked, and in the file. */
    private static final int UNPACKED_SIZE = 2;

    private static final int SIZE = 3;
    private static final int MAX_DEPTH = 8;

    private final ByteBuffer chunk;

    private PageHeaders(ByteBuffer chunk) {
        this.chunk = chunk;
    }

    /**
     * Checks a chunk, whose bytes are the buffer's.
     *
     * @throws RuntimeException if a header is none, or a page does not fit
     */
    static void check(ByteBuffer chunk) {
        PageHeaders headers = new PageHeaders(chunk.slice());
        while (headers.chunk.hasRemaining()) {
            headers.skipPage();
        }
    }

    private void skipPage() {
        int size = -1;
        int field = 0;
        for (int head = chunk.get(); head != 0; head = chunk.get()) {
            field = delta(head) == 0 ? (int) number() : field + delta(head);
            if (field == SIZE || field == UNPACKED_SIZE) {
                size = (int) number();
                requireWithin(size, field == SIZE ? chunk.remaining() : Integer.MAX_VALUE);
            } else {
                skip(head & 0xF, 0);
            }
        }
        requireWithin(size, chunk.remaining());
        chunk.position(chunk.position() + size);
    }

    private static void requireWithin(int size, int most) {
        if (size < 0 || size > most) {
            throw new IllegalArgumentException("a page of %d bytes where there are %d".formatted(size, most));
        }
    }

    private void skip(int type, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a page header that is nested too deeply");
        }
        switch (type) {
            case 1, 2 -> {}
            case 3 -> chunk.get();
            case 4, 5, 6 -> varint();
            case 7 -> skipBytes(Double.BYTES);
            case 8 -> skipBytes(varint());
            case 12 -> skipStruct(depth);
            default -> throw new IllegalArgumentException("a page header with a field of type " + type);
        }
    }

    private void skipStruct(int depth) {
        for (int head = chunk.get(); head != 0; head = chunk.get()) {
            if (delta(head) == 0) {
                varint();
            }
            skip(head & 0xF, depth + 1);
        }
    }

    /** How far the number of a field is from that of the one before; 0 if the number follows. */
    private static int delta(int head) {
        return (head >>> 4) & 0xF;
    }

    private void skipBytes(long count) {
        if (count < 0 || count > chunk.remaining()) {
            throw new IllegalArgumentException("a page header of %d bytes too many".formatted(count));
        }
        chunk.position(chunk.position() + (int) count);
    }

    /** A signed number in zigzag order. */
    private long number() {
        long bits = varint();
        return (bits >>> 1) ^ -(bits & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = chunk.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of too many bytes");
    }
}
