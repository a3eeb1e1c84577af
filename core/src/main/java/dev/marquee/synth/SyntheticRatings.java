package dev.marquee.synth;

import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Ratings with the shape of MovieLens: long tails of users and movies, biases, taste of low rank that genres tell about, drift over
 * time, half stars, and movies that users choose because they like them. Memory: 8 bytes per user and 60 per movie, and some
 * megabytes per thread.
 */
final class SyntheticRatings {
    private static final int RATINGS_PER_BLOCK = 1 << 15;
    private static final int BLOCKS_PER_THREAD = 4;

    private final SyntheticMovies movies;
    private final long seed;
    private final int[] counts;

    SyntheticRatings(SyntheticSize size, long seed) {
        this.seed = seed;
        this.movies = new SyntheticMovies(size.movies(), seed);
        this.counts = RatingCounts.of(size, seed);
    }

    /** The users from..to-1. */
    private record UserRange(int from, int to) {}

    /** Receives encoded blocks. */
    @FunctionalInterface
    interface Receiver<T> {
        void receive(T encoded, int ratings) throws IOException;
    }

    SyntheticMovies movies() {
        return movies;
    }

    /**
     * Draws all ratings in blocks, of which a few are in memory at a time.
     *
     * @param encode makes something of a block, on any thread
     * @param receiver gets the results in the order of the users, on the current thread
     * @return the sums over all ratings, which do not depend on the threads
     * @throws IOException as the receiver does
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    <T> ErrorSums draw(Workers workers, Function<RatingBlock, T> encode, Receiver<T> receiver) throws IOException {
        ErrorSums sums = new ErrorSums();
        int user = 0;
        while (user < counts.length) {
            List<UserRange> ranges = new ArrayList<>();
            while (user < counts.length && ranges.size() < BLOCKS_PER_THREAD * workers.threads()) {
                UserRange range = range(user);
                ranges.add(range);
                user = range.to;
            }
            receive(ranges, workers, encode, receiver, sums);
        }
        return sums;
    }

    /** As many users as have the ratings of a block, at least one. */
    private UserRange range(int from) {
        int to = from;
        long ratings = 0;
        while (to < counts.length && (to == from || ratings + counts[to] <= RATINGS_PER_BLOCK)) {
            ratings += counts[to++];
        }
        return new UserRange(from, to);
    }

    private <T> void receive(
            List<UserRange> ranges,
            Workers workers,
            Function<RatingBlock, T> encode,
            Receiver<T> receiver,
            ErrorSums sums)
            throws IOException {
        RatingBlock[] blocks = new RatingBlock[ranges.size()];
        AtomicReferenceArray<T> encoded = new AtomicReferenceArray<>(ranges.size());
        workers.forEachTile(blocks.length, tile -> {
            blocks[tile] = draw(ranges.get(tile));
            encoded.set(tile, encode.apply(blocks[tile]));
        });
        for (int tile = 0; tile < blocks.length; tile++) {
            sums.add(blocks[tile].sums());
            receiver.receive(encoded.get(tile), blocks[tile].size());
            workers.checkCancelled();
        }
    }

    private RatingBlock draw(UserRange range) {
        int ratings = 0;
        for (int user = range.from; user < range.to; user++) {
            ratings += counts[user];
        }
        RatingBlock block = new RatingBlock(ratings);
        UserSampler sampler = new UserSampler(seed, movies);
        for (int user = range.from; user < range.to; user++) {
            sampler.draw(user, counts[user], block);
        }
        return block;
    }
}
