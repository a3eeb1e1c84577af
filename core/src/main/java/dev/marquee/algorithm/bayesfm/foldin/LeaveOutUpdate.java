package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.algorithm.bayesfm.posterior.NewUserPrior;
import dev.marquee.math.PositiveDefinite;
import java.util.Set;

/**
 * What each rating of a new person does to their place in one draw. The place is where their coefficients and ladder are
 * likeliest; without some ratings it is a Newton step further, for both together, with the curvature of the ratings that
 * are left. That is leaving out by influence (Cook and Weisberg, "Residuals and Influence in Regression", 1982) with its
 * leverage exact; what is neglected is how curvature changes along the step.
 */
public final class LeaveOutUpdate {
    private static final double LONGEST_STEP = 1;

    private final NewUserPrior newUser;
    private final NewUserMean background;
    private final UserPosterior place;
    private final int[] movies;
    private final int components;
    private final float[] own;
    private final double[] cutpoints;
    private final LikelihoodGradient[] gradients;
    private final double[][] curvature;

    /**
     * Costs ratings x (rank + levels)².
     *
     * @param place where the person is likeliest
     * @param background of theirs
     * @param movies they rated
     * @param levels of their ratings
     */
    public LeaveOutUpdate(Draw draw, UserPosterior place, NewUserMean background, int[] movies, byte[] levels) {
        this.newUser = draw.newUser();
        this.background = background;
        this.place = place;
        this.movies = movies;
        this.components = newUser.means().length;
        this.own = own();
        this.cutpoints = CutpointPrior.cutpoints(place.thresholds());
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
            background.input(movies[rating], input, 0);
            double root = newUser.scale() * draw.movieScales()[movies[rating]];
            double value = background.offset(movies[rating], input, 0);
            for (int i = 0; i < components; i++) {
                value += (double) own[i] * input[i];
            }
            gradients[rating] =
                    LikelihoodGradient.of(levels[rating] & 0xFF, place.thresholds(), input, value, root, steps);
            gradients[rating].addCurvature(1, curvature);
        }
    }

    /** The person's own coefficients: their row but for the background. */
    private float[] own() {
        float[] found = new float[components];
        float[] without = background.row(found);
        for (int component = 0; component < components; component++) {
            int at = component == 0 ? 2 * (components - 1) : component - 1;
            found[component] = place.row()[at] - without[at];
        }
        return found;
    }

    /**
     * The place without some ratings. Costs (rank + levels)³.
     *
     * @param ratings in the order they were given
     */
    public UserPosterior without(Set<Integer> ratings) {
        NewUserMean rest = background.without(
                ratings.stream().mapToInt(rating -> movies[rating]).toArray());
        int size = curvature.length;
        double[][] left = new double[size][];
        for (int i = 0; i < size; i++) {
            left[i] = curvature[i].clone();
        }
        double[] gradient = new double[size];
        for (int component = 0; component < components; component++) {
            // Own coefficients are drawn towards their mean, wherever the background has moved.
            gradient[component] = newUser.precisions()[component]
                    * ((double) rest.component(component) - background.component(component));
        }
        for (int rating : ratings) {
            gradients[rating].addCurvature(-1, left);
            gradients[rating].addGradient(-1, gradient);
        }
        return moved(step(left, gradient), rest);
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
            double shift = (double) rest.component(component) - background.component(component);
            coefficients[component] = (float) (own[component] + step.solution(component) - shift);
        }
        double[] climbed = cutpoints.clone();
        for (int i = components; i < curvature.length; i++) {
            climbed[i - components] += Math.clamp(step.solution(i), -LONGEST_STEP, LONGEST_STEP);
        }
        double[] thresholds = new double[climbed.length];
        CutpointPrior.climb(climbed, thresholds);
        float[] steps = new float[thresholds.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (float) thresholds[i];
        }
        return new UserPosterior(rest.row(coefficients), steps, place.scale());
    }
}
