package dev.marquee.data.read.cache;

import dev.marquee.internal.Hashes;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * Parsed ratings in a folder.
 *
 * @param folder made when needed
 * @param maxBytes the largest size of all files together; above it, the least recently used are removed
 */
public record RatingsCache(Path folder, long maxBytes) {
    static final String SUFFIX = ".ratings";

    /** Changes with the form of the files, and with how anything is parsed. */
    private static final int VERSION = 1;

    /** About the largest number of ratings whose sections a byte buffer can hold. */
    private static final int MAX_RATINGS = Integer.MAX_VALUE / Integer.BYTES;

    /**
     * The name of what a source gives.
     *
     * @param source the file, whose whole content is read
     * @param reading all else that the ratings depend on, as text: format, options, known users and movies
     * @param workers the threads that hash
     * @throws IOException if the file cannot be read
     */
    public static String key(Path source, String reading, Workers workers) throws IOException {
        return Hashes.sha256("%d\n%s\n%s".formatted(VERSION, ContentHash.of(source, workers), reading));
    }

    /**
     * The ratings of a key; empty if there are none, or their file is damaged, which removes it.
     *
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    public Optional<CachedRatings> find(String key, Workers workers) {
        Path file = file(key);
        try {
            Optional<CachedRatings> found = CacheReader.read(file, workers);
            if (found.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                Files.delete(file);
            }
            return found;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Not readable, or not ours to touch: then the source is read, which is only slower.
            return Optional.empty();
        }
    }

    /**
     * Stores ratings: the file is complete or absent. Does nothing for ratings that are too many for the cache.
     *
     * @throws IOException if the file cannot be written; then nothing of it is left
     */
    public void store(String key, CachedRatings cached) throws IOException {
        long bytes = 13L * cached.ratings().size();
        if (cached.ratings().size() > MAX_RATINGS || bytes > maxBytes) {
            return;
        }
        Files.createDirectories(folder);
        CacheEviction.removeAbandoned(folder);
        CacheEviction.shrink(folder, maxBytes - bytes);
        Path temporary = Files.createTempFile(folder, key, CacheEviction.TEMPORARY);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                CacheWriter.write(cached, channel);
                channel.force(true);
            }
            Files.move(temporary, file(key), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        CacheEviction.shrink(folder, maxBytes);
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 32) + SUFFIX);
    }
}
