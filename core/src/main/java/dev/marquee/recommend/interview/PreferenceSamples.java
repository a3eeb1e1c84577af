package dev.marquee.recommend.interview;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;

/**
 * The tastes of training users, each a draw from what a new person's may be: what the model expects them to give some
 * movies. Of a model that predicts no ratings, how far they rated these movies from what the movies' raters do on average,
 * 0 where they did not rate; a movie's deviations are divided by the root of the share that rated it, so that little known
 * movies vary as much as others, and hang together with them the less.
 */
final class PreferenceSamples {
    private static final double MIN_NOISE = 1e-3;

    private final float[][] rows;
    private final int movies;
    private final double noise;

    private PreferenceSamples(float[][] rows, int movies, double noise) {
        this.rows = rows;
        this.movies = movies;
        this.noise = noise;
    }

    /**
     * The tastes of some users for some movies, both 0-based. Cost: a rating predicted for each pair.
     *
     * @param users at least one
     */
    static PreferenceSamples of(Model model, Ratings ratings, int[] users, int[] movies) {
        return model instanceof RatingModel predicts
                ? predicted(predicts, ratings, users, movies)
                : rated(ratings, users, movies);
    }

    /** Users x movies; not a copy, to be read only. */
    float[][] rows() {
        return rows;
    }

    /** How many movies there are. */
    int movies() {
        return movies;
    }

    /** The variance of a rating around the taste, above 0. */
    double noise() {
        return noise;
    }

    private static PreferenceSamples predicted(RatingModel model, Ratings ratings, int[] users, int[] movies) {
        RatingRows rated = ratings.byUser();
        float[][] rows = new float[users.length][movies.length];
        double squares = 0;
        int count = 0;
        for (int u = 0; u < users.length; u++) {
            RatingScorer scorer = model.scorer(users[u]);
            for (int m = 0; m < movies.length; m++) {
                rows[u][m] = scorer.rating(movies[m]);
                int entry = rated.find(users[u], movies[m]);
                if (entry >= 0) {
                    double residual = rated.value(entry) - rows[u][m];
                    squares += residual * residual;
                    count++;
                }
            }
        }
        return new PreferenceSamples(rows, movies.length, Math.max(MIN_NOISE, squares / Math.max(1, count)));
    }

    private static PreferenceSamples rated(Ratings ratings, int[] users, int[] movies) {
        RatingRows rated = ratings.byUser();
        float[][] rows = new float[users.length][movies.length];
        double[] means = new double[movies.length];
        double squares = 0;
        int count = 0;
        for (int m = 0; m < movies.length; m++) {
            double sum = 0;
            int raters = 0;
            for (int user : users) {
                int entry = rated.find(user, movies[m]);
                sum += entry < 0 ? 0 : rated.value(entry);
                raters += entry < 0 ? 0 : 1;
            }
            means[m] = raters == 0 ? ratings.mean() : sum / raters;
            double root = Math.sqrt((double) Math.max(1, raters) / users.length);
            for (int u = 0; u < users.length; u++) {
                int entry = rated.find(users[u], movies[m]);
                if (entry >= 0) {
                    double deviation = rated.value(entry) - means[m];
                    squares += deviation * deviation;
                    count++;
                    rows[u][m] = (float) (deviation / root);
                }
            }
        }
        for (float[] row : rows) {
            for (int m = 0; m < movies.length; m++) {
                row[m] += (float) means[m];
            }
        }
        return new PreferenceSamples(rows, movies.length, Math.max(MIN_NOISE, squares / Math.max(1, count)));
    }
}
