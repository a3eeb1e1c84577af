package dev.marquee.data.read.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the folder of a cache within its size. */
final class CacheEviction {
    static final String TEMPORARY = ".tmp";

    /** No write takes as long. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /**
     * A file of the cache.
     *
     * @param used when it was last used
     */
    private record Entry(Path path, long bytes, Instant used) {
        static Entry of(Path path) throws IOException {
            return new Entry(
                    path, Files.size(path), Files.getLastModifiedTime(path).toInstant());
        }
    }

    private CacheEviction() {}

    /** Removes the least recently used files until the others have at most {@code maxBytes}. */
    static void shrink(Path folder, long maxBytes) throws IOException {
        List<Entry> entries = entries(folder, RatingsCache.SUFFIX).stream()
                .sorted(Comparator.comparing(Entry::used))
                .toList();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        for (Entry entry : entries) {
            if (bytes > maxBytes) {
                Files.deleteIfExists(entry.path);
                bytes -= entry.bytes;
            }
        }
    }

    /** Removes what killed processes left behind. */
    static void removeAbandoned(Path folder) throws IOException {
        Instant oldest = Instant.now().minus(ABANDONED);
        for (Entry entry : entries(folder, TEMPORARY)) {
            if (entry.used.isBefore(oldest)) {
                Files.deleteIfExists(entry.path);
            }
        }
    }

    private static List<Entry> entries(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .flatMap(CacheEviction::entry)
                    .toList();
        }
    }

    /** Nothing for a file that another process removed meanwhile. */
    private static Stream<Entry> entry(Path path) {
        try {
            return Stream.of(Entry.of(path));
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
