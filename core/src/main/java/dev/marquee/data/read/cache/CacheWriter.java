package dev.marquee.data.read.cache;

import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.read.cache.CacheHeader.Extent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.zip.CRC32C;

/** Writes a file of the cache, with a buffer of a megabyte. */
final class CacheWriter {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<CacheSection, Extent> sections = new EnumMap<>(CacheSection.class);
    private CRC32C crc = new CRC32C();
    private long length;

    private CacheWriter(FileChannel channel) {
        this.channel = channel;
    }

    static void write(CachedRatings cached, FileChannel channel) throws IOException {
        new CacheWriter(channel).write(cached);
    }

    private void write(CachedRatings cached) throws IOException {
        channel.position(CacheHeader.BYTES);
        Ratings ratings = cached.ratings();
        RatingRows rows = ratings.byUser();
        int size = ratings.size();
        Optional<RatingScale> scale = ratings.isImplicit() ? Optional.empty() : Optional.of(ratings.scale());
        boolean hasLevels = scale.filter(RatingScale::hasLevels).isPresent();
        ids(CacheSection.USER_IDS, cached.userIds());
        ids(CacheSection.MOVIE_IDS, cached.movieIds());
        section(CacheSection.COUNTS, rows.rows(), (out, user) -> out.putInt(rows.count(user)));
        section(CacheSection.COLUMNS, size, (out, entry) -> out.putInt(rows.column(entry)));
        section(CacheSection.LEVELS, hasLevels ? size : 0, (out, entry) -> out.put((byte) rows.level(entry)));
        section(
                CacheSection.VALUES,
                hasLevels || (scale.isEmpty() && areOne(rows)) ? 0 : size,
                (out, entry) -> out.putFloat(rows.value(entry)));
        section(
                CacheSection.TIMES,
                ratings.hasTimes() ? size : 0,
                (out, entry) -> out.putInt((int) ratings.time(entry)));
        channel.write(new CacheHeader(scale, cached.read(), sections).bytes(), 0);
    }

    private static boolean areOne(RatingRows rows) {
        for (int entry = 0; entry < rows.size(); entry++) {
            if (rows.value(entry) != 1) {
                return false;
            }
        }
        return true;
    }

    private void ids(CacheSection section, List<String> ids) throws IOException {
        for (String id : ids) {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            if (buffer.remaining() < Integer.BYTES) {
                flush();
            }
            buffer.putInt(bytes.length);
            for (int from = 0; from < bytes.length; ) {
                if (!buffer.hasRemaining()) {
                    flush();
                }
                int count = Math.min(buffer.remaining(), bytes.length - from);
                buffer.put(bytes, from, count);
                from += count;
            }
        }
        end(section);
    }

    private void section(CacheSection section, int elements, ObjIntConsumer<ByteBuffer> put) throws IOException {
        for (int element = 0; element < elements; element++) {
            if (buffer.remaining() < section.width()) {
                flush();
            }
            put.accept(buffer, element);
        }
        end(section);
    }

    private void end(CacheSection section) throws IOException {
        flush();
        sections.put(section, new Extent(length, (int) crc.getValue()));
        int padding = (int) (CacheHeader.aligned(length) - length);
        crc = new CRC32C();
        length = 0;
        buffer.put(new byte[padding]).flip();
        drain();
    }

    private void flush() throws IOException {
        buffer.flip();
        length += buffer.remaining();
        crc.update(buffer.duplicate());
        drain();
    }

    private void drain() throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
