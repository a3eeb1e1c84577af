package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The time buckets of every user, for each bucket length: which buckets exist, and the bucket of each rating. Four
 * bytes per rating and length. Immutable and shared by chains.
 */
public final class TimeBuckets {
    private final long[] seconds;
    private final int[] userStarts;
    private final long[] buckets;
    private final int[][] ofCells;

    /**
     * Finds the buckets of all ratings. Ratings without times have none.
     *
     * @param seconds the bucket lengths; a bucket begins at a multiple of its length in UTC
     */
    public static TimeBuckets of(Ratings ratings, List<Long> seconds) {
        return new TimeBuckets(
                ratings,
                ratings.hasTimes() ? seconds.stream().mapToLong(Long::longValue).toArray() : new long[0]);
    }

    private TimeBuckets(Ratings ratings, long[] seconds) {
        int users = ratings.users();
        this.seconds = seconds;
        this.userStarts = new int[users * seconds.length + 1];
        this.ofCells = new int[seconds.length][ratings.size()];
        LongStream.Builder all = LongStream.builder();
        int count = 0;
        for (int kind = 0; kind < seconds.length; kind++) {
            for (int user = 0; user < users; user++) {
                long[] own = buckets(ratings, user, seconds[kind]);
                RatingRows rows = ratings.byUser();
                for (int cell = rows.start(user); cell < rows.end(user); cell++) {
                    long bucket = ratings.time(cell) / seconds[kind];
                    ofCells[kind][cell] = count + Arrays.binarySearch(own, bucket);
                }
                Arrays.stream(own).forEach(all::add);
                count += own.length;
                userStarts[kind * users + user + 1] = count;
            }
        }
        this.buckets = all.build().toArray();
    }

    private static long[] buckets(Ratings ratings, int user, long length) {
        return LongStream.range(ratings.byUser().start(user), ratings.byUser().end(user))
                .map(cell -> ratings.time((int) cell) / length)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Number of bucket lengths. */
    int lengths() {
        return seconds.length;
    }

    /** Number of buckets of all lengths. */
    public int size() {
        return buckets.length;
    }

    /** The first bucket of a length. */
    int start(int kind) {
        return userStarts[kind * users()];
    }

    /** The bucket of a length that contains a cell by user. */
    int of(int kind, int cell) {
        return ofCells[kind][cell];
    }

    /**
     * Sum of the effects of a user's buckets at a time; 0 if the user has no rating in them.
     *
     * @param effects effects of all buckets
     */
    public float effect(float[] effects, int user, long time) {
        float sum = 0;
        for (int kind = 0; kind < seconds.length; kind++) {
            int bucket = find(kind, user, time);
            sum += bucket >= 0 ? effects[bucket] : 0;
        }
        return sum;
    }

    private int find(int kind, int user, long time) {
        int at = kind * users() + user;
        return Arrays.binarySearch(buckets, userStarts[at], userStarts[at + 1], time / seconds[kind]);
    }

    private int users() {
        return seconds.length == 0 ? 0 : (userStarts.length - 1) / seconds.length;
    }

    /**
     * Offsets of a user's ratings per time bucket, as drawn last by a chain: normal with mean 0 for each length of
     * bucket.
     */
    public static final class Effects {
        private final TimeBuckets timeBuckets;
        private final RatingMatrix cells;
        private final float[] values;
        private final Hyperprior[] priors;
        private final double[] squares;
        private final double[] products;

        public Effects(TimeBuckets timeBuckets, RatingMatrix cells) {
            this.timeBuckets = timeBuckets;
            this.cells = cells;
            this.values = new float[timeBuckets.size()];
            this.priors = Stream.generate(() -> new Hyperprior(0, 1))
                    .limit(timeBuckets.lengths())
                    .toArray(Hyperprior[]::new);
            this.squares = new double[timeBuckets.size()];
            this.products = new double[timeBuckets.size()];
        }

        /** The effect of each bucket. */
        public float[] values() {
            return values;
        }

        /** Gives the priors, as {@link #load} takes them. */
        public void save(LongConsumer numbers) {
            Stream.of(priors).forEach(prior -> prior.save(numbers));
        }

        /** Sets the priors. */
        public void load(LongSupplier numbers) {
            Stream.of(priors).forEach(prior -> prior.load(numbers));
        }

        /** The sum of the effects of a cell's buckets. */
        public float of(int cell) {
            float sum = 0;
            for (int kind = 0; kind < timeBuckets.lengths(); kind++) {
                sum += values[timeBuckets.of(kind, cell)];
            }
            return sum;
        }

        /** Draws all effects, one length after the other, and updates the residuals, by user. */
        public void step(float[] residuals, float[] users, float[] movies, Rng rng) {
            for (int kind = 0; kind < timeBuckets.lengths(); kind++) {
                int from = timeBuckets.start(kind);
                int to = kind + 1 < timeBuckets.lengths() ? timeBuckets.start(kind + 1) : timeBuckets.size();
                sumUp(kind, residuals, users, movies);
                priors[kind].drawPrecision(values, from, to, rng);
                // From here on products hold the changes.
                for (int timeBucket = from; timeBucket < to; timeBucket++) {
                    double precision = squares[timeBucket] + priors[kind].precision();
                    double mean = (products[timeBucket] + squares[timeBucket] * values[timeBucket]) / precision;
                    float drawn = (float) (mean + rng.nextGaussian() / Math.sqrt(precision));
                    products[timeBucket] = drawn - values[timeBucket];
                    values[timeBucket] = drawn;
                }
                for (int cell = 0; cell < residuals.length; cell++) {
                    residuals[cell] -= (float) products[timeBuckets.of(kind, cell)];
                }
            }
        }

        private void sumUp(int kind, float[] residuals, float[] users, float[] movies) {
            Arrays.fill(squares, 0);
            Arrays.fill(products, 0);
            for (int user = 0; user < users.length; user++) {
                for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                    float weight = users[user] * movies[cells.movies()[cell]];
                    int timeBucket = timeBuckets.of(kind, cell);
                    squares[timeBucket] += weight;
                    products[timeBucket] += weight * residuals[cell];
                }
            }
        }
    }
}
