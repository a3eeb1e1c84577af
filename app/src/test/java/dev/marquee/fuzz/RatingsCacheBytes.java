package dev.marquee.fuzz;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.data.read.cache.CachedRatings;
import dev.marquee.data.read.cache.RatingsCache;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** A file of the cache of parsed ratings with any bytes changed, and all its checksums made valid again. */
final class RatingsCacheBytes implements FuzzedReader {
    private static final String KEY = "0".repeat(64);
    private static final int HEADER = 256;
    private static final int EXTENTS = 28;
    private static final int EXTENT = 12;
    private static final int SECTIONS = 7;
    private static final Workers WORKERS = Workers.of(1);

    @Override
    public String label() {
        return "ratings-cache";
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (RatingScale scale : List.of(RatingScale.HALF_STARS, RatingScale.continuous(0, 10))) {
            Ratings ratings = new RatingsBuilder(2, 3, scale)
                    .add(0, 0, 4, 1_000_000_000)
                    .add(0, 2, 3, 1_000_000_060)
                    .add(1, 1, 0.5f, 1_200_000_000)
                    .build();
            Path folder = Scratch.empty(label());
            cache(folder).store(KEY, new CachedRatings(List.of("a", "b"), List.of("1", "2", "30"), ratings, 3));
            seeds.add(Files.readAllBytes(file(folder)));
        }
        return seeds;
    }

    @Override
    public void read(byte[] input) throws IOException {
        Path folder = Scratch.empty(label());
        Files.write(file(folder), signed(input.clone()));
        cache(folder).find(KEY, WORKERS).ifPresent(RatingsCacheBytes::use);
    }

    private static void use(CachedRatings cached) {
        Users users = Users.of(cached.userIds().stream().map(UserId::new).toList());
        Catalogue catalogue = new Catalogue(
                cached.movieIds().stream()
                        .map(id -> Movie.untitled(new MovieId(id)))
                        .toList(),
                List.of());
        new Dataset("cached", users, catalogue, cached.ratings()).fingerprint();
    }

    private static RatingsCache cache(Path folder) {
        return new RatingsCache(folder, 1 << 30);
    }

    private static Path file(Path folder) {
        return folder.resolve(KEY.substring(0, 32) + ".ratings");
    }

    private static byte[] signed(byte[] file) {
        if (file.length < HEADER) {
            return file;
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long start = HEADER;
        for (int section = 0; section < SECTIONS; section++) {
            int extent = EXTENTS + EXTENT * section;
            long length = bytes.getLong(extent);
            if (length < 0 || start + length > file.length) {
                break;
            }
            bytes.putInt(extent + Long.BYTES, checksum(file, (int) start, (int) length));
            start += (length + 7) / 8 * 8;
        }
        bytes.putInt(HEADER - Integer.BYTES, checksum(file, 0, HEADER - Integer.BYTES));
        return file;
    }

    private static int checksum(byte[] file, int start, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(file, start, length);
        return (int) checksum.getValue();
    }
}
