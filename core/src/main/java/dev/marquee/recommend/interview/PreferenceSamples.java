package dev.marquee.recommend.interview;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import java.util.Arrays;

/**
 * The preferences of training users as samples of a new user's prior: their predicted ratings of some movies. For a
 * model that predicts no ratings, the residuals of their ratings from the movie means, 0 where they did not rate; a
 * movie's residuals are divided by the square root of the share of users who rated it, so that little known movies have
 * the same variance as others, and a lower correlation with them.
 */
final class PreferenceSamples {
    private static final double MIN_NOISE = 1e-3;

    private final float[][] rows;
    private final float[][] scores;
    private final int movies;
    private final double noise;

    private PreferenceSamples(float[][] rows, float[][] scores, int movies, double noise) {
        this.rows = rows;
        this.scores = scores;
        this.movies = movies;
        this.noise = noise;
    }

    /**
     * The preferences of some users for some movies, both 0-based. Cost: one predicted rating per pair.
     *
     * @param users at least one
     */
    static PreferenceSamples of(Model model, Ratings ratings, int[] users, int[] movies) {
        return model instanceof RatingModel ratingModel
                ? predicted(ratingModel, ratings, users, movies)
                : rated(model, ratings, users, movies);
    }

    /** Users x movies. Not a copy: to be read only. */
    float[][] rows() {
        return rows;
    }

    /**
     * Users x movies: the scores that order each user's list, less their mean over these movies, since a list does not
     * change if all of them rise. The {@link #rows} themselves if lists are ordered by them. Not a copy: to be read only.
     */
    float[][] scores() {
        return scores;
    }

    /** The number of movies. */
    int movies() {
        return movies;
    }

    /** The residual variance of a rating given the preference, above 0. */
    double noise() {
        return noise;
    }

    private static PreferenceSamples predicted(RatingModel model, Ratings ratings, int[] users, int[] movies) {
        RatingRows rated = ratings.byUser();
        float[][] rows = new float[users.length][movies.length];
        float[][] scores = new float[users.length][];
        double squares = 0;
        int count = 0;
        for (int u = 0; u < users.length; u++) {
            RatingScorer scorer = model.scorer(users[u]);
            scores[u] = scorer.ranksByRating() ? rows[u] : centred(scorer, movies);
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
        return new PreferenceSamples(rows, scores, movies.length, Math.max(MIN_NOISE, squares / Math.max(1, count)));
    }

    private static float[] centred(Scorer scorer, int[] movies) {
        float[] scores = new float[movies.length];
        double sum = 0;
        for (int m = 0; m < movies.length; m++) {
            scores[m] = scorer.score(movies[m]);
            sum += scores[m];
        }
        for (int m = 0; m < movies.length; m++) {
            scores[m] -= (float) (sum / movies.length);
        }
        return scores;
    }

    private static PreferenceSamples rated(Model model, Ratings ratings, int[] users, int[] movies) {
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
                    double residual = rated.value(entry) - means[m];
                    squares += residual * residual;
                    count++;
                    rows[u][m] = (float) (residual / root);
                }
            }
        }
        for (float[] row : rows) {
            for (int m = 0; m < movies.length; m++) {
                row[m] += (float) means[m];
            }
        }
        float[][] scores = Arrays.stream(users)
                .mapToObj(user -> centred(model.scorer(user), movies))
                .toArray(float[][]::new);
        return new PreferenceSamples(rows, scores, movies.length, Math.max(MIN_NOISE, squares / Math.max(1, count)));
    }
}
