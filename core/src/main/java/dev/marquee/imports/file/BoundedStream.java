package dev.marquee.imports.file;

import dev.marquee.internal.CountingStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Unpacks a file and rejects it as soon as it grows too much; its declared size is not trusted. Verifies the checksum of an
 * archive's entry at the end, which {@link java.util.zip.ZipFile} does not.
 */
final class BoundedStream extends FilterInputStream {
    /** Tables of ratings compress to a tenth, at best to a thirtieth. */
    private static final long MAX_GROWTH = 100;

    /** Small files that repeat one line are harmless. */
    private static final long FREE = 1 << 20;

    private final LongSupplier packedBytes;
    private final long expectedChecksum;
    private final CRC32 checksum = new CRC32();
    private final UnpackBudget budget;
    private long grown;

    private BoundedStream(InputStream in, LongSupplier packedBytes, long expectedChecksum, UnpackBudget budget) {
        super(in);
        this.packedBytes = packedBytes;
        this.expectedChecksum = expectedChecksum;
        this.budget = budget;
    }

    static InputStream ofEntry(InputStream in, ZipEntry entry, UnpackBudget budget) {
        return new BoundedStream(in, entry::getCompressedSize, entry.getCrc(), budget);
    }

    /** Unpacks gzip, whose own reader verifies the checksum. */
    static InputStream ofGzip(InputStream packed, UnpackBudget budget) throws IOException {
        CountingStream counted = new CountingStream(packed);
        return new BoundedStream(new BufferedInputStream(new GZIPInputStream(counted)), counted::count, -1, budget);
    }

    @Override
    public int read() throws IOException {
        byte[] buffer = new byte[1];
        return read(buffer, 0, 1) < 0 ? -1 : buffer[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            grown += count;
            checksum.update(bytes, offset, count);
            budget.consume(count);
            if (grown > FREE && grown > MAX_GROWTH * Math.max(1, packedBytes.getAsLong())) {
                throw new ZipException("an entry grows to more than %d times its size".formatted(MAX_GROWTH));
            }
        } else if (count < 0 && expectedChecksum >= 0 && checksum.getValue() != expectedChecksum) {
            throw new ZipException("the checksum of an entry is wrong");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
