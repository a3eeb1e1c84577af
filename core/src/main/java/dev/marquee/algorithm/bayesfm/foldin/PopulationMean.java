package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.data.RatingRows;
import dev.marquee.math.PositiveDefinite;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The expected coefficients of a new user in one draw: the mean of the users trained on, weighted by their ratings,
 * since an active user is more often the one who rates next; plus what demographics add, by ridge regression of the
 * users' coefficients on them. The sampler's own coefficients of demographics are hardly regularized, since a
 * hyperprior of two genders tells little, and only their sum with ids and rated movies is well determined: used alone
 * for new users they fit noise.
 */
final class PopulationMean {
    /** Pseudo-users at the mean per demographic feature, chosen on validation parts of MovieLens 100K and 1M. */
    private static final double RIDGE = 50;

    private final RatingRows trained;
    private final IntFunction<List<Integer>> demographics;
    private final int typical;

    /** As for {@link NewUserCalibration}. */
    PopulationMean(RatingRows trained, IntFunction<List<Integer>> demographics, int typical) {
        this.trained = trained;
        this.demographics = demographics;
        this.typical = typical;
    }

    /** The prior of new users with these expectations. Linear in users x rank, and cubic in demographic features. */
    NewUserPrior of(Draw draw) {
        FactorTable users = draw.users();
        NewUserPrior prior = draw.newUser();
        int components = users.rank() + 1;
        double[] mean = new double[components];
        double[] raterMean = new double[components];
        for (int user = 0; user < users.rows(); user++) {
            add((double) trained.count(user) / trained.size(), users.user(user), mean);
            add((double) trained.count(user) / trained.size(), users.rater(user), raterMean);
        }
        float[] ofDemographics = regression(users, mean, prior.demographicFeatures());
        NewUserPrior regressed = prior.withMeans(prior.means(), floats(raterMean), ofDemographics);
        // What the fold-in adds to a user's own coefficients: an average user's demographics and rated movies.
        for (int user = 0; user < users.rows(); user++) {
            for (int feature : demographics.apply(user)) {
                for (int component = 0; component < components; component++) {
                    mean[component] -=
                            (double) trained.count(user) / trained.size() * regressed.feature(component, feature);
                }
            }
        }
        double rated = typical / Math.sqrt(typical + 1.0);
        add(-rated, prior.ratedMean(), mean);
        return regressed.withMeans(floats(mean), floats(raterMean), ofDemographics);
    }

    /** Coefficients of the demographic features, component by component. */
    private float[] regression(FactorTable users, double[] mean, int features) {
        double[][] squares = new double[features][features];
        double[][] products = new double[mean.length][features];
        for (int user = 0; user < users.rows(); user++) {
            List<Integer> columns = trained.count(user) == 0 ? List.of() : demographics.apply(user);
            float[] row = users.user(user);
            for (int column : columns) {
                for (int other : columns) {
                    squares[column][other]++;
                }
                for (int component = 0; component < mean.length; component++) {
                    products[component][column] += row[component] - mean[component];
                }
            }
        }
        float[] coefficients = new float[mean.length * features];
        PositiveDefinite matrix = new PositiveDefinite(features);
        for (int component = 0; component < mean.length; component++) {
            for (int i = 0; i < features; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix.set(i, j, squares[i][j] + (i == j ? RIDGE : 0));
                }
            }
            matrix.solve(products[component]);
            for (int i = 0; i < features; i++) {
                coefficients[component * features + i] = (float) matrix.solution(i);
            }
        }
        return coefficients;
    }

    private static void add(double times, float[] row, double[] sum) {
        for (int component = 0; component < sum.length; component++) {
            sum[component] += times * row[component];
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
