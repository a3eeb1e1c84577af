package dev.marquee.imports.file;

import dev.marquee.internal.CountingStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a file and rejects it as soon as it grows too much; its declared size is not trusted. Verifies the checksum of an
 * archive's entry at the end, which {@link java.util.zip.ZipFile} does not.
 */
final class BoundedStream extends FilterInputStream {
    /** Tables of ratings compress to a tenth, at best to a thirtieth. */
    private static final long MAX_GROWTH = 100;

    /** Small files that repeat one line are harmless. */
    private static final long FREE = 1 << 20;

    /** The name of the entry; empty if there is no archive. */
    private final String name;

    private final LongSupplier packedBytes;
    private final long expectedChecksum;
    private final CRC32 checksum = new CRC32();
    private final UnpackBudget budget;
    private long grown;

    private BoundedStream(
            InputStream in, String name, LongSupplier packedBytes, long expectedChecksum, UnpackBudget budget) {
        super(in);
        this.name = name;
        this.packedBytes = packedBytes;
        this.expectedChecksum = expectedChecksum;
        this.budget = budget;
    }

    /** Unpacks an entry, whose name is in the messages about it. */
    static InputStream ofEntry(ZipFile zip, ZipEntry entry, String name, UnpackBudget budget) throws IOException {
        try {
            return new BoundedStream(zip.getInputStream(entry), name, entry::getCompressedSize, entry.getCrc(), budget);
        } catch (ZipException e) {
            throw damaged(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static ZipException damaged(String name, String reason, IOException cause) {
        ZipException error = new ZipException("%s in it is damaged: %s".formatted(name, reason));
        error.initCause(cause);
        return error;
    }

    /** Unpacks gzip, whose own reader verifies the checksum. */
    static InputStream ofGzip(InputStream packed, UnpackBudget budget) throws IOException {
        CountingStream counted = new CountingStream(packed);
        return new BoundedStream(new BufferedInputStream(new GZIPInputStream(counted)), "", counted::count, -1, budget);
    }

    @Override
    public int read() throws IOException {
        byte[] buffer = new byte[1];
        return read(buffer, 0, 1) < 0 ? -1 : buffer[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = unpacked(bytes, offset, length);
        if (count > 0) {
            grown += count;
            checksum.update(bytes, offset, count);
            budget.consume(count);
            if (grown > FREE && grown > MAX_GROWTH * Math.max(1, packedBytes.getAsLong())) {
                throw new ZipException("%s grows to more than %d times its size"
                        .formatted(name.isEmpty() ? "it" : name + " in it", MAX_GROWTH));
            }
        } else if (count < 0 && expectedChecksum >= 0 && checksum.getValue() != expectedChecksum) {
            throw new ZipException(name + " in it is damaged: its checksum is wrong");
        }
        return count;
    }

    private int unpacked(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw name.isEmpty() ? e : damaged(name, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
