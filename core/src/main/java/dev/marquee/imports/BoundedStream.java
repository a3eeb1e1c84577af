package dev.marquee.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** An archive's entry being unpacked, refused as soon as it grows too much: what it says of its own size is not believed. */
final class BoundedStream extends FilterInputStream {
    /** Tables of ratings shrink to a tenth, at best to a thirtieth. */
    private static final long MOST_GROWTH = 100;

    /** Small files of one line again and again are harmless. */
    private static final long FREE = 1 << 20;

    private final long packed;
    private final Room room;
    private long grown;

    BoundedStream(InputStream in, long packed, Room room) {
        super(in);
        this.packed = packed;
        this.room = room;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            grown += count;
            room.take(count);
            if (grown > FREE && grown > MOST_GROWTH * Math.max(1, packed)) {
                throw new ZipException("an entry grows to more than %d times its size".formatted(MOST_GROWTH));
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
