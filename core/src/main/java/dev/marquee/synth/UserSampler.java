package dev.marquee.synth;

import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * Draws the ratings of one user at a time. The expected value of a rating, before noise, is the sum of mean, user bias and its drift,
 * movie quality and its drift, and taste, the inner product of the factors of user and movie. Not thread-safe.
 */
final class UserSampler {
    private static final double MEAN = 3.15;
    private static final double USER_BIAS = 0.45;
    /** Standard deviation of the change of a user's bias over the whole period, of which few users see more than a few years. */
    private static final double USER_DRIFT = 0.3;

    private final long seed;
    private final SyntheticMovies movies;
    private final MovieChoice choice;

    UserSampler(long seed, SyntheticMovies movies) {
        this.seed = seed;
        this.movies = movies;
        this.choice = new MovieChoice(movies);
    }

    /** Adds a number of ratings of a user to a block, in the order of the movies. */
    void draw(int user, int count, RatingBlock block) {
        Rng rng = Rng.keyed(seed, Streams.USER, user);
        double bias = USER_BIAS * rng.nextGaussian();
        double drift = USER_DRIFT * rng.nextGaussian();
        float[] factors = new float[SyntheticMovies.FACTORS];
        for (int factor = 0; factor < factors.length; factor++) {
            factors[factor] = (float) rng.nextGaussian();
        }
        int[] chosen = choice.draw(factors, count, rng);
        RatingTimeline timeline = new RatingTimeline(rng);
        long[] byMovie = new long[count];
        double[] expected = new double[count];
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            int movie = chosen[i];
            times[i] = timeline.next(movies.releaseDay(movie));
            double position = RatingTimeline.position(times[i]);
            expected[i] =
                    MEAN + bias + drift * position + movies.quality(movie, position) + movies.taste(factors, movie);
            byMovie[i] = (long) movie << Integer.SIZE | i;
        }
        Arrays.sort(byMovie);
        for (long packed : byMovie) {
            int i = (int) packed;
            int level = RatingNoise.draw(expected[i], rng);
            block.add(user, chosen[i], level, times[i], expected[i]);
        }
    }
}
