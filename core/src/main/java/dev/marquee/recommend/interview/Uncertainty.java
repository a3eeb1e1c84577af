package dev.marquee.recommend.interview;

/**
 * What is not known about a new user's list under a joint normal prior of their ratings of m movies, with covariance S, and of the
 * scores of these movies in their list, with covariance C to the ratings. An answer about movie j is a rating with noise
 * variance ν; it updates S to S − s_j s_jᵀ / (S_jj + ν) and C to C − c_j s_jᵀ / (S_jj + ν), independent of the rating's
 * value (Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, section 2.2). Mutable, not thread-safe.
 */
final class Uncertainty {
    private final float[][] ofRatings;
    /** For each rating its covariance with all scores: Cᵀ. */
    private final float[][] withScores;

    private final double noise;

    private Uncertainty(float[][] ofRatings, float[][] withScores, double noise) {
        this.ofRatings = ofRatings;
        this.withScores = withScores;
        this.noise = noise;
    }

    /** The prior: the sample covariances. Cost: 2 · users · m². */
    static Uncertainty of(PreferenceSamples samples) {
        float[][] ratings = deviations(samples.rows(), samples.movies());
        float[][] ofRatings = covariance(ratings, ratings, samples.movies());
        float[][] withScores = covariance(ratings, deviations(samples.scores(), samples.movies()), samples.movies());
        return new Uncertainty(ofRatings, withScores, samples.noise());
    }

    private static float[][] deviations(float[][] rows, int movies) {
        float[] means = new float[movies];
        for (float[] row : rows) {
            addScaled(means, 1f / rows.length, row);
        }
        float[][] deviations = copy(rows);
        for (float[] row : deviations) {
            addScaled(row, -1, means);
        }
        return deviations;
    }

    private static float[][] covariance(float[][] ratings, float[][] others, int movies) {
        float[][] covariance = new float[movies][movies];
        for (int user = 0; user < ratings.length; user++) {
            for (int i = 0; i < movies; i++) {
                addScaled(covariance[i], ratings[user][i] / ratings.length, others[user]);
            }
        }
        return covariance;
    }

    Uncertainty copy() {
        return new Uncertainty(copy(ofRatings), copy(withScores), noise);
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = new float[rows.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /** The weighted reduction of the variances of all scores by an answer about movie j: Σ_i w_i C_ij² / (S_jj + ν). */
    double reduction(int j, double[] weights) {
        float[] row = withScores[j];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i] * row[i];
        }
        return sum / (ofRatings[j][j] + noise);
    }

    /** Updates the covariances by an answer about movie j. */
    void answer(int j) {
        float[] ratings = ofRatings[j].clone();
        float[] scores = withScores[j].clone();
        float scale = (float) (1 / (ratings[j] + noise));
        for (int i = 0; i < ratings.length; i++) {
            addScaled(ofRatings[i], -scale * ratings[i], ratings);
            addScaled(withScores[i], -scale * ratings[i], scores);
        }
    }

    private static void addScaled(float[] sum, float scale, float[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * row[i];
        }
    }
}
