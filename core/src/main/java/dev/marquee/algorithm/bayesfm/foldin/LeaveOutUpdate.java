package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.math.PositiveDefinite;
import java.util.Set;

/**
 * Approximate leave-out of ratings of a new user in one draw. The estimate is the MAP of the user's coefficients and
 * thresholds; without some ratings it moves by one joint Newton step, with the curvature of the remaining ratings. This
 * is case deletion by influence (Cook and Weisberg, "Residuals and Influence in Regression", 1982) with exact leverage;
 * the change of curvature along the step is neglected.
 */
public final class LeaveOutUpdate {
    private static final double MAX_STEP = 1;

    private final NewUserPrior newUser;
    private final NewUserMean priorMean;
    private final UserPosterior estimate;
    private final int[] movies;
    private final int components;
    private final float[] own;
    private final double[] cutpoints;
    private final LikelihoodGradient[] gradients;
    private final double[][] curvature;

    /**
     * Costs ratings x (rank + levels)².
     *
     * @param estimate MAP estimate of the user
     * @param priorMean prior mean of the user
     * @param movies movies that the user rated
     * @param levels levels of these ratings
     */
    public LeaveOutUpdate(Draw draw, UserPosterior estimate, NewUserMean priorMean, int[] movies, byte[] levels) {
        this.newUser = draw.newUser().forMode(movies.length);
        this.priorMean = priorMean;
        this.estimate = estimate;
        this.movies = movies;
        this.components = newUser.means().length;
        this.own = own();
        this.cutpoints = CutpointPrior.toUnconstrained(estimate.thresholds());
        this.gradients = new LikelihoodGradient[movies.length];
        int steps = newUser.cutpoints().isFixed() ? 0 : cutpoints.length;
        this.curvature = new double[components + steps][components + steps];
        for (int i = 0; i < components; i++) {
            curvature[i][i] = newUser.precisions()[i];
        }
        for (int step = 0; step < steps; step++) {
            curvature[components + step][components + step] =
                    newUser.cutpoints().precisions()[step];
        }
        float[] input = new float[components];
        for (int rating = 0; rating < movies.length; rating++) {
            priorMean.input(movies[rating], input, 0);
            double root = newUser.scale() * draw.movieScales()[movies[rating]];
            double value = priorMean.offset(movies[rating], input, 0);
            for (int i = 0; i < components; i++) {
                value += (double) own[i] * input[i];
            }
            gradients[rating] =
                    LikelihoodGradient.of(levels[rating] & 0xFF, estimate.thresholds(), input, value, root, steps);
            gradients[rating].addCurvature(1, curvature);
        }
    }

    /** The user's own coefficients: their row minus the prior mean. */
    private float[] own() {
        float[] found = new float[components];
        float[] without = priorMean.row(found);
        for (int component = 0; component < components; component++) {
            int at = component == 0 ? 2 * (components - 1) : component - 1;
            found[component] = estimate.row()[at] - without[at];
        }
        return found;
    }

    /**
     * The estimate without some ratings. Costs (rank + levels)³.
     *
     * @param ratings indices of ratings in the order of the profile
     */
    public UserPosterior without(Set<Integer> ratings) {
        NewUserMean rest = priorMean.without(
                ratings.stream().mapToInt(rating -> movies[rating]).toArray());
        int size = curvature.length;
        double[][] remaining = new double[size][];
        for (int i = 0; i < size; i++) {
            remaining[i] = curvature[i].clone();
        }
        double[] gradient = new double[size];
        for (int component = 0; component < components; component++) {
            // Own coefficients are shrunk towards their mean, even if the prior mean has moved.
            gradient[component] =
                    newUser.precisions()[component] * ((double) rest.mean(component) - priorMean.mean(component));
        }
        for (int rating : ratings) {
            gradients[rating].addCurvature(-1, remaining);
            gradients[rating].addGradient(-1, gradient);
        }
        return moved(step(remaining, gradient), rest);
    }

    private static PositiveDefinite step(double[][] curvature, double[] gradient) {
        PositiveDefinite step = new PositiveDefinite(gradient.length);
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j <= i; j++) {
                step.set(i, j, curvature[i][j]);
            }
        }
        step.solve(gradient);
        return step;
    }

    private UserPosterior moved(PositiveDefinite step, NewUserMean rest) {
        float[] coefficients = new float[components];
        for (int component = 0; component < components; component++) {
            double shift = (double) rest.mean(component) - priorMean.mean(component);
            coefficients[component] = (float) (own[component] + step.solution(component) - shift);
        }
        double[] movedCutpoints = cutpoints.clone();
        for (int i = components; i < curvature.length; i++) {
            movedCutpoints[i - components] += Math.clamp(step.solution(i), -MAX_STEP, MAX_STEP);
        }
        double[] thresholds = new double[movedCutpoints.length];
        CutpointPrior.toThresholds(movedCutpoints, thresholds);
        float[] steps = new float[thresholds.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (float) thresholds[i];
        }
        return new UserPosterior(rest.row(coefficients), steps, estimate.scale());
    }
}
