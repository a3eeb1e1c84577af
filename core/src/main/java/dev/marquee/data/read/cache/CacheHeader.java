package dev.marquee.data.read.cache;

import dev.marquee.data.RatingScale;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first bytes of a file of the cache.
 *
 * @param scale empty for events
 * @param read the number of ratings in the source
 * @param lengths bytes of each section
 * @param checksums CRC-32C of each section
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CacheHeader(Optional<RatingScale> scale, int read, long[] lengths, int[] checksums) {
    static final int BYTES = 256;

    private static final long MAGIC = 0x4D51_5241_5443_4831L;

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putInt(read).putInt(scale.isPresent() ? 1 : 0);
        bytes.putFloat(scale.map(RatingScale::min).orElse(0f));
        bytes.putFloat(scale.map(RatingScale::max).orElse(0f));
        bytes.putFloat(scale.map(RatingScale::step).orElse(0f));
        for (CacheSection section : CacheSection.values()) {
            bytes.putLong(lengths[section.ordinal()]).putInt(checksums[section.ordinal()]);
        }
        return bytes.putInt(BYTES - Integer.BYTES, checksum(bytes)).rewind();
    }

    /** The header in bytes; empty if they are no header of this version, or were altered. */
    static Optional<CacheHeader> of(ByteBuffer given) {
        ByteBuffer bytes = given.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < BYTES
                || bytes.getLong(0) != MAGIC
                || bytes.getInt(BYTES - Integer.BYTES) != checksum(bytes)) {
            return Optional.empty();
        }
        bytes.position(Long.BYTES);
        int read = bytes.getInt();
        boolean hasScale = bytes.getInt() == 1;
        float min = bytes.getFloat();
        float max = bytes.getFloat();
        float step = bytes.getFloat();
        long[] lengths = new long[CacheSection.values().length];
        int[] checksums = new int[lengths.length];
        for (int section = 0; section < lengths.length; section++) {
            lengths[section] = bytes.getLong();
            checksums[section] = bytes.getInt();
        }
        return Optional.of(new CacheHeader(
                hasScale ? Optional.of(new RatingScale(min, max, step)) : Optional.empty(), read, lengths, checksums));
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().position(0).limit(BYTES - Integer.BYTES));
        return (int) crc.getValue();
    }

    /** Where a section begins: sections follow each other at multiples of eight. */
    long start(CacheSection section) {
        long start = BYTES;
        for (int before = 0; before < section.ordinal(); before++) {
            start += aligned(lengths[before]);
        }
        return start;
    }

    static long aligned(long length) {
        return (length + Long.BYTES - 1) & -Long.BYTES;
    }

    int elements(CacheSection section) {
        return Math.toIntExact(lengths[section.ordinal()] / section.width());
    }
}
