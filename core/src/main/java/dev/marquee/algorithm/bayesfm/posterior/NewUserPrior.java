package dev.marquee.algorithm.bayesfm.posterior;

import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;

/**
 * What a draw knows of a person to come: from where their own coefficients are drawn, and those of all they may be. Arrays
 * have an element a component, the linear one first.
 *
 * @param means of a user's own coefficients
 * @param precisions of a user's own coefficients
 * @param ratedMean the coefficients of having rated a movie, in the mean over ratings
 * @param raterMean the coefficients of an average user among those who rated a movie
 * @param features the coefficients of what is known beside ratings
 * @param cutpoints from where their thresholds are drawn
 * @param scale of an average user
 */
@SuppressWarnings("ArrayRecordComponent")
public // a view for inner loops, never compared
record NewUserPrior(
        float[] means,
        float[] precisions,
        float[] ratedMean,
        float[] raterMean,
        Features features,
        CutpointPrior cutpoints,
        float scale) {
    /** @param ratedMean linear weight and factors of having rated a movie, in the mean over ratings */
    static NewUserPrior of(
            Coefficients users, Coefficients movies, float[] ratedMean, CutpointPrior cutpoints, float scale) {
        int components = users.rank() + 1;
        float[] means = new float[components];
        float[] precisions = new float[components];
        float[] raterMean = new float[components];
        for (int component = 0; component < components; component++) {
            means[component] = (float) users.prior(component, 0).mean();
            precisions[component] = (float) users.prior(component, 0).precision();
            if (movies.side().implicit()) {
                int raters = movies.side().blocks().size() - 1;
                raterMean[component] = (float) movies.prior(component, raters).mean();
            }
        }
        return new NewUserPrior(
                means, precisions, ratedMean, raterMean, new Features(known(users), known(movies)), cutpoints, scale);
    }

    /**
     * Coefficients of features, component by component.
     *
     * @param ofUsers of demographics
     * @param ofMovies of genres and years
     */
    @SuppressWarnings("ArrayRecordComponent")
    public // a view for inner loops, never compared
    record Features(float[] ofUsers, float[] ofMovies) {}

    private static float[] known(Coefficients of) {
        int known = of.side().known();
        float[] features = new float[(of.rank() + 1) * known];
        for (int component = 0; component <= of.rank(); component++) {
            System.arraycopy(of.values(component), of.side().rows(), features, component * known, known);
        }
        return features;
    }

    /** The coefficient of a demographic feature. */
    public float feature(int component, int feature) {
        return features.ofUsers()[component * (features.ofUsers().length / means.length) + feature];
    }

    /** The coefficient of a feature of movies. */
    public float movieFeature(int component, int feature) {
        return features.ofMovies()[component * (features.ofMovies().length / means.length) + feature];
    }
}
