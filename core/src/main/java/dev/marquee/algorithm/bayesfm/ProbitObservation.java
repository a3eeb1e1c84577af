package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.Ratings;
import dev.marquee.math.Normal;
import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * A rating is the step on the user's own ladder of thresholds at which the machine's value arrives, with noise of variance
 * 1: the ordered probit of Albert and Chib, "Bayesian analysis of binary and polychotomous response data" (1993), with a
 * ladder for each user as in Koren and Sill, "OrdRec" (2011). A ladder is its first threshold and the logarithms of the
 * gaps above it, so that its order holds; each of these numbers has a hyperprior over users.
 */
final class ProbitObservation implements Observation {
    private final Cells cells;
    private final int steps;
    private final float[][] ladders;
    private final Hyperprior[] priors;
    private final float[] thresholds;
    private final float[] userWeights;
    private final float[] movieWeights;
    private final LadderSampler sampler;

    ProbitObservation(Cells cells, Ratings ratings) {
        int users = ratings.users();
        double[] start = start(ratings);
        this.cells = cells;
        this.steps = start.length;
        this.ladders = new float[steps][users];
        for (int step = 0; step < steps; step++) {
            Arrays.fill(ladders[step], (float) start[step]);
        }
        this.priors =
                Arrays.stream(start).mapToObj(mean -> new Hyperprior(mean, 10)).toArray(Hyperprior[]::new);
        this.thresholds = new float[users * steps];
        this.userWeights = new float[users];
        this.movieWeights = new float[ratings.movies()];
        Arrays.fill(userWeights, 1);
        Arrays.fill(movieWeights, 1);
        this.sampler = new LadderSampler(steps);
    }

    /** The ladder by which every level is as frequent as in the ratings, each given one rating more. */
    private static double[] start(Ratings ratings) {
        int levels = ratings.scale().levels();
        double[] counts = new double[levels];
        Arrays.fill(counts, 1);
        for (int entry = 0; entry < ratings.size(); entry++) {
            counts[ratings.byUser().level(entry)]++;
        }
        double[] ladder = new double[levels - 1];
        double below = 0;
        double last = 0;
        for (int step = 0; step < ladder.length; step++) {
            below += counts[step];
            double threshold = Normal.quantile(below / (ratings.size() + levels));
            ladder[step] = step == 0 ? threshold : Math.log(threshold - last);
            last = threshold;
        }
        return ladder;
    }

    @Override
    public void observe(float[] values, Rng rng) {
        double[] ladder = new double[steps];
        for (int step = 0; step < steps; step++) {
            priors[step].draw(ladders[step], 0, ladders[step].length, rng);
        }
        for (int user = 0; user < userWeights.length; user++) {
            for (int step = 0; step < steps; step++) {
                ladder[step] = ladders[step][user];
            }
            int from = cells.userStarts()[user];
            int to = cells.userStarts()[user + 1];
            sampler.draw(ladder, priors, values, cells.levels(), from, to, rng);
            for (int step = 0; step < steps; step++) {
                ladders[step][user] = (float) ladder[step];
                thresholds[user * steps + step] = (float) sampler.threshold(step);
            }
            for (int cell = from; cell < to; cell++) {
                int level = cells.level(cell);
                double value = values[cell];
                double lower = level == 0 ? Double.NEGATIVE_INFINITY : sampler.threshold(level - 1) - value;
                double upper = level == steps ? Double.POSITIVE_INFINITY : sampler.threshold(level) - value;
                values[cell] = (float) Normal.between(lower, upper, rng);
            }
        }
    }

    @Override
    public float[] userWeights() {
        return userWeights;
    }

    @Override
    public float[] movieWeights() {
        return movieWeights;
    }

    @Override
    public float[] thresholds() {
        return thresholds;
    }
}
