package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.math.Sorted;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The ranked movies of one user. Candidates are all movies of the catalogue without a train or shown rating of the
 * user, including those without any training rating: candidates are not sampled. Ties are ordered by index, unless the
 * list is diversified. Empty if the user has no relevant test movie.
 */
public final class Ranking {
    private static final float UNRATED = Float.NaN;

    private final float[] scores;
    private final boolean[] seen;
    private final int[] list;
    private final float[] ratings;
    private final RelevantMovies relevant;

    private Ranking(float[] scores, boolean[] seen, int[] list, float[] ratings, RelevantMovies relevant) {
        this.scores = scores;
        this.seen = seen;
        this.list = list;
        this.ratings = ratings;
        this.relevant = relevant;
    }

    /**
     * @param scores of all movies
     * @param seen whether the user has seen each movie before the test
     * @param list the ranked movies
     * @param test the test ratings by user
     */
    static Ranking of(float[] scores, boolean[] seen, int[] list, RelevantMovies relevant, RatingRows test) {
        float[] ratings = new float[list.length];
        for (int position = 0; position < list.length; position++) {
            int entry = test.find(relevant.user(), list[position]);
            ratings[position] = entry < 0 ? UNRATED : test.value(entry);
        }
        return new Ranking(scores, seen, list, ratings, relevant);
    }

    static Ranking empty(RelevantMovies relevant) {
        return new Ranking(new float[0], new boolean[0], new int[0], new float[0], relevant);
    }

    /** The user the list is for. */
    public int user() {
        return relevant.user();
    }

    /** Whether there is a relevant movie; without one the user is left out of all means. */
    public boolean isDefined() {
        return relevant.movies().length > 0;
    }

    /**
     * The top movies, best first; as many as the longest list length, or all candidates. Not a copy: to be read only.
     */
    public int[] list() {
        return list;
    }

    /** The positions of the top k, 0-based. */
    public IntStream positions(int k) {
        return IntStream.range(0, Math.min(k, list.length));
    }

    /** Whether the movie at a position of the list is relevant. */
    public boolean isHit(int position) {
        return relevant.relevance().includes(ratings[position]);
    }

    /** The number of relevant movies in the top k. */
    public int hits(int k) {
        return (int) positions(k).filter(this::isHit).count();
    }

    /** The test rating of the movie at a position of the list, or NaN if the user did not rate it. */
    public float rating(int position) {
        return ratings[position];
    }

    /** The number of relevant movies. */
    public int relevantCount() {
        return relevant.movies().length;
    }

    /** The user's test ratings, highest first. Not a copy: to be read only. */
    float[] ratingsSorted() {
        return relevant.ratings();
    }

    /** Whether the user has seen a movie before the test. */
    public boolean isSeen(int movie) {
        return seen[movie];
    }

    /**
     * The probability that a random relevant candidate scores above a random irrelevant one; equal scores count half.
     * NaN if all candidates are relevant. O(candidates · log relevant).
     */
    public double areaUnderCurve() {
        float[] sorted = new float[relevantCount()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = scores[relevant.movies()[i]];
        }
        Arrays.sort(sorted);
        boolean[] excluded = seen.clone();
        for (int movie : relevant.movies()) {
            excluded[movie] = true;
        }
        long others = 0;
        long doubledWins = 0;
        for (int movie = 0; movie < scores.length; movie++) {
            if (!excluded[movie]) {
                others++;
                // 2 for a relevant movie above this one, 1 for a tie.
                doubledWins += 2L * sorted.length
                        - Sorted.below(sorted, scores[movie])
                        - Sorted.notAbove(sorted, scores[movie]);
            }
        }
        return others == 0 ? Double.NaN : doubledWins / (2.0 * others * sorted.length);
    }
}
