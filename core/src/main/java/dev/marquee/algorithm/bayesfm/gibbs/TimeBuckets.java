package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

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
    int size() {
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
}
