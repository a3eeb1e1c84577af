package dev.marquee.data.read.cache;

import dev.marquee.data.NativeRatings;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32C;

/** Reads a file of the cache through a memory map, whose bytes are checked and copied to the heap on all threads. */
final class CacheReader {
    private final MemorySegment file;
    private final CacheHeader header;
    private final Workers workers;

    private CacheReader(MemorySegment file, CacheHeader header, Workers workers) {
        this.file = file;
        this.header = header;
        this.workers = workers;
    }

    /**
     * The ratings; empty if the file is of another version, truncated or altered, or if what it has are not ratings, which its
     * checksums do not tell.
     */
    static Optional<CachedRatings> read(Path path, Workers workers) throws IOException {
        try (FileChannel channel = FileChannel.open(path);
                Arena arena = Arena.ofShared()) {
            if (channel.size() < CacheHeader.BYTES) {
                return Optional.empty();
            }
            MemorySegment file = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            Optional<CacheHeader> header =
                    CacheHeader.of(file.asSlice(0, CacheHeader.BYTES).asByteBuffer(), file.byteSize());
            return header.map(found -> new CacheReader(file, found, workers))
                    .filter(CacheReader::isIntact)
                    .map(CacheReader::ratings);
        } catch (IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | BufferUnderflowException
                | UsageException e) {
            return Optional.empty();
        }
    }

    private boolean isIntact() {
        CacheSection[] sections = CacheSection.values();
        AtomicBoolean isIntact = new AtomicBoolean(true);
        workers.forEachTile(sections.length, tile -> {
            CRC32C crc = new CRC32C();
            crc.update(bytes(sections[tile]));
            if ((int) crc.getValue() != header.extent(sections[tile]).checksum()) {
                isIntact.set(false);
            }
        });
        return isIntact.get();
    }

    private ByteBuffer bytes(CacheSection section) {
        return file.asSlice(header.start(section), header.extent(section).bytes())
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private CachedRatings ratings() {
        List<String> users = ids(CacheSection.USER_IDS);
        List<String> movies = ids(CacheSection.MOVIE_IDS);
        int[] counts = new int[header.elements(CacheSection.COUNTS)];
        bytes(CacheSection.COUNTS).asIntBuffer().get(counts);
        IntBuffer times = bytes(CacheSection.TIMES).asIntBuffer();
        checkSizes(users.size());
        NativeRatings.Entries entries = new NativeRatings.Entries(
                movies.size(),
                counts,
                bytes(CacheSection.COLUMNS).asIntBuffer(),
                times.hasRemaining() ? Optional.of(times) : Optional.empty());
        Ratings ratings = NativeRatings.onHeap(
                header.scale(),
                entries,
                bytes(CacheSection.LEVELS),
                bytes(CacheSection.VALUES).asFloatBuffer(),
                workers);
        return new CachedRatings(users, movies, ratings, header.read());
    }

    /** @throws IllegalArgumentException unless there is a count per user, and values and times for each rating or not at all */
    private void checkSizes(int users) {
        int ratings = header.elements(CacheSection.COLUMNS);
        boolean hasLevels = header.scale().filter(RatingScale::hasLevels).isPresent();
        int levels = header.elements(CacheSection.LEVELS);
        int values = header.elements(CacheSection.VALUES);
        int times = header.elements(CacheSection.TIMES);
        boolean hasValues = hasLevels
                ? levels == ratings && values == 0
                : levels == 0
                        && (values == ratings || (values == 0 && header.scale().isEmpty()));
        boolean hasTimes = times == 0 || times == ratings;
        boolean hasUsers = users == header.elements(CacheSection.COUNTS);
        if (!hasUsers || !hasValues || !hasTimes || header.read() < ratings) {
            throw new IllegalArgumentException(
                    "%d ratings with %d levels, %d values and %d times".formatted(ratings, levels, values, times));
        }
    }

    private List<String> ids(CacheSection section) {
        ByteBuffer bytes = bytes(section);
        List<String> ids = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            Objects.checkFromIndexSize(0, length, bytes.remaining());
            byte[] id = new byte[length];
            bytes.get(id);
            ids.add(new String(id, StandardCharsets.UTF_8));
        }
        if (ids.stream().anyMatch(String::isBlank) || new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("an id that is blank or there twice");
        }
        return ids;
    }
}
