package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The moments of every user, for each kind of moment: which there are, and in which each rating was given. Four bytes a
 * rating and kind. Shared by chains, never changed.
 */
final class TimeBuckets {
    private final List<TimeBucket> kinds;
    private final int[] userStarts;
    private final long[] stretches;
    private final int[][] ofCells;

    /** Without times no rating is of any moment. */
    static TimeBuckets of(Ratings ratings, List<TimeBucket> kinds) {
        return new TimeBuckets(ratings, ratings.haveTimes() ? kinds : List.of());
    }

    private TimeBuckets(Ratings ratings, List<TimeBucket> kinds) {
        int users = ratings.users();
        this.kinds = List.copyOf(kinds);
        this.userStarts = new int[users * kinds.size() + 1];
        this.ofCells = new int[kinds.size()][ratings.size()];
        LongStream.Builder all = LongStream.builder();
        int count = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int user = 0; user < users; user++) {
                long[] own = stretches(ratings, user, kinds.get(kind));
                RatingRows rows = ratings.byUser();
                for (int cell = rows.start(user); cell < rows.end(user); cell++) {
                    long stretch = kinds.get(kind).of(ratings.time(cell));
                    ofCells[kind][cell] = count + Arrays.binarySearch(own, stretch);
                }
                Arrays.stream(own).forEach(all::add);
                count += own.length;
                userStarts[kind * users + user + 1] = count;
            }
        }
        this.stretches = all.build().toArray();
    }

    private static long[] stretches(Ratings ratings, int user, TimeBucket kind) {
        return LongStream.range(ratings.byUser().start(user), ratings.byUser().end(user))
                .map(cell -> kind.of(ratings.time((int) cell)))
                .distinct()
                .sorted()
                .toArray();
    }

    /** How many kinds of moments there are. */
    int kinds() {
        return kinds.size();
    }

    /** How many moments there are, of all kinds. */
    int size() {
        return stretches.length;
    }

    /** The first moment of a kind. */
    int start(int kind) {
        return userStarts[kind * users()];
    }

    /** The moment of a kind in which a cell by user was rated. */
    int of(int kind, int cell) {
        return ofCells[kind][cell];
    }

    /**
     * What the moments of a user at a time come to, as far as the user rated something then.
     *
     * @param effects of all moments
     */
    float effect(float[] effects, int user, long time) {
        float sum = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            int moment = find(kind, user, time);
            sum += moment >= 0 ? effects[moment] : 0;
        }
        return sum;
    }

    private int find(int kind, int user, long time) {
        int at = kind * users() + user;
        return Arrays.binarySearch(
                stretches, userStarts[at], userStarts[at + 1], kinds.get(kind).of(time));
    }

    private int users() {
        return kinds.isEmpty() ? 0 : (userStarts.length - 1) / kinds.size();
    }
}
