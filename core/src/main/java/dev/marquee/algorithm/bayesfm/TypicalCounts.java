package dev.marquee.algorithm.bayesfm;

import java.util.stream.IntStream;

/** How many ratings somebody or something is taken to have of whom none is known. */
final class TypicalCounts {
    private TypicalCounts() {}

    /**
     * As many as users have in the mean.
     *
     * @param counts of ratings, a user
     */
    static int user(IntStream counts) {
        return (int) Math.round(counts.filter(count -> count > 0).average().orElse(1));
    }

    /**
     * As many as the movie in the middle has. Fewer than in the mean, since a movie that nobody rated is more often obscure
     * than new.
     *
     * @param counts of ratings, a movie; not all 0
     */
    static int movie(IntStream counts) {
        int[] sorted = counts.filter(count -> count > 0).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
