package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.math.Sorted;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the movies are ordered for one user. Candidates are all movies of the catalogue that the user has not rated in
 * the train part nor shown, those without any training rating among them: none is sampled. Equal scores are ordered by
 * index, unless the list is mixed. Where the user has no relevant test movie nothing is ranked.
 */
public final class Ranking {
    private static final float UNRATED = Float.NaN;

    private final float[] scores;
    private final boolean[] seen;
    private final int[] list;
    private final float[] ratings;
    private final Relevant relevant;

    private Ranking(float[] scores, boolean[] seen, int[] list, float[] ratings, Relevant relevant) {
        this.scores = scores;
        this.seen = seen;
        this.list = list;
        this.ratings = ratings;
        this.relevant = relevant;
    }

    /**
     * @param scores what each movie is worth
     * @param seen by the user before the test
     * @param list the movies in order
     * @param test the test ratings by user
     */
    static Ranking of(float[] scores, boolean[] seen, int[] list, Relevant relevant, RatingRows test) {
        float[] ratings = new float[list.length];
        for (int place = 0; place < list.length; place++) {
            int entry = test.find(relevant.user(), list[place]);
            ratings[place] = entry < 0 ? UNRATED : test.value(entry);
        }
        return new Ranking(scores, seen, list, ratings, relevant);
    }

    static Ranking empty(Relevant relevant) {
        return new Ranking(new float[0], new boolean[0], new int[0], new float[0], relevant);
    }

    /** Whom the list is for. */
    public int user() {
        return relevant.user();
    }

    /** Whether there is a movie that belongs on the list; without one the user is left out of all means. */
    public boolean isDefined() {
        return relevant.movies().length > 0;
    }

    /** The best movies, best first; as many as the longest list has, or all candidates. Not a copy: to be read only. */
    public int[] list() {
        return list;
    }

    /** The places of the list up to the k-th, from 0. */
    public IntStream places(int k) {
        return IntStream.range(0, Math.min(k, list.length));
    }

    /** Whether the movie at a place of the list is relevant. */
    public boolean isHit(int place) {
        return relevant.relevance().includes(ratings[place]);
    }

    /** How many of the first k are relevant. */
    public int hits(int k) {
        return (int) places(k).filter(this::isHit).count();
    }

    /** The test rating of the movie at a place of the list, or NaN if the user did not rate it. */
    float rating(int place) {
        return ratings[place];
    }

    /** How many movies are relevant. */
    public int relevantCount() {
        return relevant.movies().length;
    }

    /** The user's test ratings, the highest first. Not a copy: to be read only. */
    float[] ratingsSorted() {
        return relevant.ratings();
    }

    /** Whether the user has seen a movie before the test. */
    public boolean isSeen(int movie) {
        return seen[movie];
    }

    /**
     * The chance that a relevant movie scores above one that is not, both drawn from the candidates; equal scores count
     * half. NaN where all candidates are relevant. O(candidates · log relevant).
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
