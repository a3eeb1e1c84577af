package dev.marquee.data.read.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.SmallData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsCacheTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private final Workers workers = Workers.of(3);

    @AfterEach
    void close() {
        workers.close();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(
                        "half stars with times", filled(new RatingsBuilder(50, 70, RatingScale.HALF_STARS), 1, 1e9)),
                Arguments.of("half stars", filled(new RatingsBuilder(50, 70, RatingScale.HALF_STARS), 1, 0)),
                Arguments.of("continuous", filled(new RatingsBuilder(50, 70, RatingScale.continuous(0, 5)), 0.3f, 1e9)),
                Arguments.of("events", filled(RatingsBuilder.ofEvents(50, 70, 10), 0, 1e9)),
                Arguments.of("weights", filled(RatingsBuilder.ofEvents(50, 70, 10), 0.7f, 0)));
    }

    /** Users 5 and 49 and movies 3 and 69 have no ratings. */
    private static Ratings filled(RatingsBuilder builder, float step, double time) {
        for (int user = 0; user < 49; user++) {
            for (int movie = user % 4; movie < 69; movie += 1 + user % 7) {
                if (user != 5 && movie != 3) {
                    builder.add(user, movie, 1 + step * ((user + movie) % 5), (long) time + (long) user * movie);
                }
            }
        }
        return builder.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void givesBackWhatWasStored(String kind, Ratings ratings) throws IOException {
        CachedRatings stored = cached(ratings);
        RatingsCache cache = new RatingsCache(folder.resolve("new"), 1 << 20);

        cache.store(KEY, stored);

        CachedRatings found = cache.find(KEY, workers).orElseThrow();
        assertThat(found.userIds()).isEqualTo(stored.userIds());
        assertThat(found.movieIds()).isEqualTo(stored.movieIds());
        assertThat(found.read()).isEqualTo(stored.read());
        assertThat(dataset(found).fingerprint()).isEqualTo(dataset(stored).fingerprint());
        assertThat(found.ratings().hasTimes()).isEqualTo(ratings.hasTimes());
        assertThat(found.ratings().isImplicit()).isEqualTo(ratings.isImplicit());
        assertThat(byMovie(found.ratings())).isEqualTo(byMovie(ratings));
    }

    private static List<String> byMovie(Ratings ratings) {
        List<String> entries = new ArrayList<>();
        for (int movie = 0; movie < ratings.movies(); movie++) {
            for (int entry = ratings.byMovie().start(movie);
                    entry < ratings.byMovie().end(movie);
                    entry++) {
                entries.add("%d %d %s"
                        .formatted(
                                movie,
                                ratings.byMovie().column(entry),
                                ratings.byMovie().value(entry)));
            }
        }
        return entries;
    }

    @Test
    void takesAtMostTwelveBytesPerRating() throws IOException {
        Ratings ratings =
                kinds().map(kind -> (Ratings) kind.get()[1]).findFirst().orElseThrow();

        new RatingsCache(folder, 1 << 20).store(KEY, cached(ratings));

        long ids = 50 * (4 + 3 + 4) + 70 * (4 + 3);
        assertThat(Files.size(file())).isLessThanOrEqualTo(9L * ratings.size() + ids + CacheHeader.BYTES + 7 * 8);
    }

    @Test
    void hasNothingOfAnotherKey() throws IOException {
        RatingsCache cache = new RatingsCache(folder, 1 << 20);
        cache.store(KEY, cached(SmallData.random(1).ratings()));

        assertThat(cache.find(KEY.replace('0', '1'), workers)).isEmpty();
    }

    @Test
    void keysDependOnContentAndReadingAndNotOnThePath() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "content");
        Path copy = Files.writeString(folder.resolve("copy"), "content");
        Path other = Files.writeString(folder.resolve("other"), "Content");

        String key = RatingsCache.key(one, "csv", workers);

        assertThat(RatingsCache.key(copy, "csv", workers)).isEqualTo(key);
        assertThat(RatingsCache.key(other, "csv", workers)).isNotEqualTo(key);
        assertThat(RatingsCache.key(one, "tsv", workers)).isNotEqualTo(key);
    }

    @Test
    void keysDependOnEveryPieceOfALargeFileAndNotOnTheThreads() throws IOException {
        byte[] bytes = new byte[(1 << 22) * 2 + 5];
        Path file = Files.write(folder.resolve("large"), bytes);
        String key = RatingsCache.key(file, "", workers);

        try (Workers one = Workers.of(1)) {
            assertThat(RatingsCache.key(file, "", one)).isEqualTo(key);
        }
        bytes[bytes.length - 1] = 1;
        Files.write(file, bytes);
        assertThat(RatingsCache.key(file, "", workers)).isNotEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 0.999})
    void removesAFileWithAnAlteredByte(double place) throws IOException {
        RatingsCache cache = new RatingsCache(folder, 1 << 20);
        cache.store(
                KEY,
                cached(kinds().map(kind -> (Ratings) kind.get()[1]).findFirst().orElseThrow()));
        byte[] bytes = Files.readAllBytes(file());
        bytes[(int) (place * (bytes.length - 8))] ^= 4;
        Files.write(file(), bytes);

        assertThat(cache.find(KEY, workers)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void removesATruncatedFile() throws IOException {
        RatingsCache cache = new RatingsCache(folder, 1 << 20);
        cache.store(KEY, cached(SmallData.random(1).ratings()));
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length - 8));

        assertThat(cache.find(KEY, workers)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void removesTheLeastRecentlyUsedAboveItsSize() throws IOException {
        Ratings ratings =
                kinds().map(kind -> (Ratings) kind.get()[1]).findFirst().orElseThrow();
        new RatingsCache(folder, 1 << 20).store(KEY, cached(ratings));
        long size = Files.size(file());
        RatingsCache small = new RatingsCache(folder, 13L * ratings.size() + size);
        String second = KEY.replace('0', '1');
        small.store(second, cached(ratings));
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().minusSeconds(100)));
        assertThat(small.find(KEY, workers)).as("used now").isPresent();
        Files.setLastModifiedTime(
                folder.resolve(second.substring(0, 32) + ".ratings"),
                FileTime.from(Instant.now().minusSeconds(50)));

        small.store(KEY.replace('0', '2'), cached(ratings));

        assertThat(small.find(second, workers)).isEmpty();
        assertThat(small.find(KEY, workers)).isPresent();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void storesNothingThatIsLargerThanTheCache() throws IOException {
        RatingsCache tiny = new RatingsCache(folder, 10);

        tiny.store(KEY, cached(SmallData.random(1).ratings()));

        assertThat(folder).isEmptyDirectory();
    }

    private Path file() {
        return folder.resolve(KEY.substring(0, 32) + ".ratings");
    }

    private static CachedRatings cached(Ratings ratings) {
        return new CachedRatings(ids("u", ratings.users()), ids("m", ratings.movies()), ratings, ratings.size() + 3);
    }

    private static List<String> ids(String letter, int count) {
        return IntStream.range(0, count).mapToObj(id -> letter + id).toList();
    }

    private static Dataset dataset(CachedRatings cached) {
        return new Dataset(
                "cached",
                Users.of(cached.userIds().stream().map(UserId::new).toList()),
                new dev.marquee.data.Catalogue(
                        cached.movieIds().stream()
                                .map(id -> dev.marquee.data.Movie.untitled(new MovieId(id)))
                                .toList(),
                        List.of()),
                cached.ratings());
    }
}
