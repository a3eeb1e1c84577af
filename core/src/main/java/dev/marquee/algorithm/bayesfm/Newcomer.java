package dev.marquee.algorithm.bayesfm;

import java.util.Arrays;

/**
 * What a draw knows of a person to come: from where their own coefficients are drawn, and those of all they may be. Arrays
 * have an element a component, the linear one first.
 *
 * @param means of a user's own coefficients
 * @param precisions of a user's own coefficients
 * @param asRater the coefficients of an average user among those who rated a movie
 * @param features the coefficients of demographic features, component by component
 * @param ladder from where their thresholds are drawn
 * @param scale of an average user
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
record Newcomer(float[] means, float[] precisions, float[] asRater, float[] features, LadderPrior ladder, float scale) {
    static Newcomer of(Coefficients users, Coefficients movies, LadderPrior ladder, float scale) {
        int components = users.rank() + 1;
        int own = users.side().rows();
        int known = users.side().known();
        Newcomer newcomer = new Newcomer(
                new float[components],
                new float[components],
                new float[components],
                new float[components * known],
                ladder,
                scale);
        for (int component = 0; component < components; component++) {
            newcomer.means[component] = (float) users.prior(component, 0).mean();
            newcomer.precisions[component] = (float) users.prior(component, 0).precision();
            if (movies.side().implicit()) {
                int raters = movies.side().blocks().size() - 1;
                newcomer.asRater[component] =
                        (float) movies.prior(component, raters).mean();
            }
            System.arraycopy(users.values(component), own, newcomer.features, component * known, known);
        }
        return newcomer;
    }

    /** The coefficient of a demographic feature. */
    float feature(int component, int feature) {
        return features[component * (features.length / means.length) + feature];
    }

    /** Their own coefficients before any rating. */
    double[] start() {
        double[] start = new double[means.length];
        Arrays.setAll(start, component -> means[component]);
        return start;
    }
}
