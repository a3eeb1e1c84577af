package dev.marquee.data.read.cache;

import dev.marquee.data.RatingScale;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first bytes of a file of the cache.
 *
 * @param scale empty for events
 * @param read the number of ratings in the source
 * @param sections size and checksum of every section
 */
record CacheHeader(Optional<RatingScale> scale, int read, Map<CacheSection, Extent> sections) {
    static final int BYTES = 256;

    /**
     * The place of a section.
     *
     * @param bytes its size
     * @param checksum CRC-32C
     */
    record Extent(long bytes, int checksum) {
        /** Whether it has whole elements in one buffer, and no more bytes than the file. */
        private boolean isWithin(long length, CacheSection section) {
            return bytes >= 0 && bytes <= Math.min(length, Integer.MAX_VALUE) && bytes % section.width() == 0;
        }
    }

    private static final long MAGIC = 0x4D51_5241_5443_4831L;

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putInt(read).putInt(scale.isPresent() ? 1 : 0);
        bytes.putFloat(scale.map(RatingScale::min).orElse(0f));
        bytes.putFloat(scale.map(RatingScale::max).orElse(0f));
        bytes.putFloat(scale.map(RatingScale::step).orElse(0f));
        for (CacheSection section : CacheSection.values()) {
            bytes.putLong(extent(section).bytes).putInt(extent(section).checksum);
        }
        return bytes.putInt(BYTES - Integer.BYTES, checksum(bytes)).rewind();
    }

    /**
     * The header in bytes; empty if they are no header of this version, or were altered.
     *
     * @param length the size of the whole file, which the sections must fill
     * @throws dev.marquee.data.UsageException if the scale is not one
     */
    static Optional<CacheHeader> of(ByteBuffer given, long length) {
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
        Map<CacheSection, Extent> sections = new EnumMap<>(CacheSection.class);
        for (CacheSection section : CacheSection.values()) {
            Extent extent = new Extent(bytes.getLong(), bytes.getInt());
            if (!extent.isWithin(length, section)) {
                return Optional.empty();
            }
            sections.put(section, extent);
        }
        CacheHeader header = new CacheHeader(
                hasScale ? Optional.of(new RatingScale(min, max, step)) : Optional.empty(), read, sections);
        return header.end() == length ? Optional.of(header) : Optional.empty();
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().position(0).limit(BYTES - Integer.BYTES));
        return (int) crc.getValue();
    }

    Extent extent(CacheSection section) {
        return Objects.requireNonNull(sections.get(section));
    }

    /** Where a section begins: sections follow each other at multiples of eight. */
    long start(CacheSection section) {
        long start = BYTES;
        for (CacheSection before : CacheSection.values()) {
            if (before == section) {
                break;
            }
            start += aligned(extent(before).bytes);
        }
        return start;
    }

    /** The size of the whole file. */
    long end() {
        return sections.values().stream()
                .mapToLong(extent -> aligned(extent.bytes))
                .reduce(BYTES, Long::sum);
    }

    static long aligned(long length) {
        return (length + Long.BYTES - 1) & -Long.BYTES;
    }

    int elements(CacheSection section) {
        return Math.toIntExact(extent(section).bytes / section.width());
    }
}
