package dev.marquee.recommend.interview;

/**
 * The posterior covariance S of a user's ratings of m movies under a normal prior. An answer about movie j is a rating
 * with noise variance ν; it updates S to S − s_j s_jᵀ / (S_jj + ν), independent of the rating's value (Rasmussen and
 * Williams, Gaussian Processes for Machine Learning, 2006, section 2.2). Mutable, not thread-safe.
 */
final class Uncertainty {
    private final float[][] covariance;
    private final double noise;

    private Uncertainty(float[][] covariance, double noise) {
        this.covariance = covariance;
        this.noise = noise;
    }

    /** The prior: the sample covariance of the preferences. Cost: users · m² / 2. */
    static Uncertainty of(PreferenceSamples samples) {
        int movies = samples.movies();
        float share = 1f / samples.rows().length;
        float[] means = new float[movies];
        for (float[] row : samples.rows()) {
            addScaled(means, share, row, 0);
        }
        float[][] covariance = new float[movies][movies];
        for (float[] row : samples.rows()) {
            float[] deviations = row.clone();
            addScaled(deviations, -1, means, 0);
            for (int i = 0; i < movies; i++) {
                addScaled(covariance[i], share * deviations[i], deviations, i);
            }
        }
        for (int i = 0; i < movies; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] = covariance[j][i];
            }
        }
        return new Uncertainty(covariance, samples.noise());
    }

    Uncertainty copy() {
        float[][] rows = new float[covariance.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = covariance[i].clone();
        }
        return new Uncertainty(rows, noise);
    }

    /** The weighted reduction of all variances by an answer about movie j: Σ_i w_i S_ij² / (S_jj + ν). */
    double reduction(int j, double[] weights) {
        float[] row = covariance[j];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i] * row[i];
        }
        return sum / (row[j] + noise);
    }

    /** Updates the covariance by an answer about movie j. */
    void answer(int j) {
        float[] row = covariance[j].clone();
        float scale = (float) (1 / (row[j] + noise));
        for (int i = 0; i < row.length; i++) {
            addScaled(covariance[i], -scale * row[i], row, 0);
        }
    }

    private static void addScaled(float[] sum, float scale, float[] row, int from) {
        for (int i = from; i < sum.length; i++) {
            sum[i] += scale * row[i];
        }
    }
}
