package dev.marquee.synth;

import dev.marquee.math.Rng;

/**
 * The popularity of movies: the movie of rank r, from 0, has the weight 1/(r+q) − 1/(r+1+q), a Zipf–Mandelbrot law with exponent
 * 2, whose most popular movies and long tail are those of MovieLens if q is 200. The ranks do not follow the ids.
 */
final class PopularityLaw {
    private static final int SHIFT = 200;
    private static final int MIN_MOVIES_PER_SHIFT = 10;

    private final double shift;
    private final double lowest;
    private final int[] movieAt;

    PopularityLaw(int movies, long seed) {
        shift = Math.clamp(movies / MIN_MOVIES_PER_SHIFT, 1, SHIFT);
        lowest = 1 / (movies + shift);
        movieAt = new int[movies];
        for (int movie = 0; movie < movies; movie++) {
            movieAt[movie] = movie;
        }
        Rng.keyed(seed, Streams.POPULARITY).shuffle(movieAt, movies);
    }

    /** The movie of a rank in 0..movies-1. */
    int movie(int rank) {
        return movieAt[rank];
    }

    /** A movie drawn by its weight. Constant time: the distribution function has a closed inverse. */
    int draw(Rng rng) {
        double tail = 1 / shift - rng.nextDouble() * (1 / shift - lowest);
        return movieAt[Math.min(movieAt.length - 1, (int) (1 / tail - shift))];
    }

    /** The logarithm of the weight of a rank. */
    double logWeight(int rank) {
        return -Math.log((rank + shift) * (rank + 1 + shift));
    }

    /** The rank as a standard normal deviate, roughly: the most popular about 2.5, the least about −2.5. */
    double deviate(int rank) {
        double share = (rank + 0.5) / movieAt.length;
        return Math.clamp(Math.log((1 - share) / share) / 1.7, -2.5, 2.5);
    }

    /**
     * Whether drawing a number of different movies one by one, and again if a movie was drawn before, takes more steps than there are
     * movies.
     */
    boolean isSlowToDraw(int count) {
        return count + count * (double) count / (2 * shift) > movieAt.length / 4.0;
    }
}
