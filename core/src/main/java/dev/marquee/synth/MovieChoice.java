package dev.marquee.synth;

import dev.marquee.math.Rng;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Draws the movies that a user rates, which are not missing at random: in turn, without replacement, each with a probability that
 * is proportional to its popularity and grows with the user's taste for it. The choice depends on nothing else of the later rating,
 * so that it tells nothing about the noise. Not thread-safe.
 */
final class MovieChoice {
    /** How much the probability depends on taste: from one standard deviation below the mean to one above it, fourfold. */
    private static final double SELECTIVITY = 2.5;

    private final SyntheticMovies movies;
    private final BitSet chosen;

    MovieChoice(SyntheticMovies movies) {
        this.movies = movies;
        this.chosen = new BitSet(movies.size());
    }

    /** The movies in the order in which they are chosen, all different. */
    int[] draw(float[] user, int count, Rng rng) {
        return movies.popularity.isSlowToDraw(count) ? byKeys(user, count, rng) : byRejection(user, count, rng);
    }

    private int[] byRejection(float[] user, int count, Rng rng) {
        int[] drawn = new int[count];
        int size = 0;
        while (size < count) {
            int movie = movies.popularity.draw(rng);
            if (!chosen.get(movie) && rng.nextDouble() < probability(user, movie)) {
                chosen.set(movie);
                drawn[size++] = movie;
            }
        }
        for (int movie : drawn) {
            chosen.clear(movie);
        }
        return drawn;
    }

    /** The same distribution in one pass over all movies: the largest of log weight plus Gumbel noise (Efraimidis and Spirakis 2006). */
    private int[] byKeys(float[] user, int count, Rng rng) {
        long[] keys = new long[movies.size()];
        for (int rank = 0; rank < keys.length; rank++) {
            int movie = movies.popularity.movie(rank);
            double gumbel = -Math.log(-Math.log(1 - rng.nextDouble()));
            double key = movies.popularity.logWeight(rank) + Math.log(probability(user, movie)) + gumbel;
            keys[rank] = (long) descending((float) key) << Integer.SIZE | movie;
        }
        Arrays.sort(keys);
        int[] drawn = new int[count];
        Arrays.setAll(drawn, i -> (int) keys[i]);
        return drawn;
    }

    /** An integer that is the smaller the larger the number is. */
    private static int descending(float key) {
        int bits = Float.floatToIntBits(key);
        return bits < 0 ? bits & Integer.MAX_VALUE : ~bits;
    }

    private double probability(float[] user, int movie) {
        return 1 / (1 + Math.exp(-SELECTIVITY * movies.taste(user, movie)));
    }
}
