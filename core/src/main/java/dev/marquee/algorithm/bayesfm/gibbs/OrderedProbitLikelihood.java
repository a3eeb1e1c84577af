package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.algorithm.bayesfm.gibbs.CutpointSampler.CutpointPosterior;
import dev.marquee.data.Ratings;
import dev.marquee.math.Normal;
import dev.marquee.math.Rng;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Ordered probit: the level of a rating is the interval between the user's thresholds into which η plus normal noise
 * falls: Albert and Chib, "Bayesian analysis of binary and polychotomous response data" (1993), with thresholds per
 * user as in Koren and Sill, "OrdRec" (2011). Each unconstrained cutpoint has a hyperprior over users.
 */
public final class OrderedProbitLikelihood implements Likelihood {
    /**
     * Number of initial sweeps in which cutpoints take Newton steps before they are drawn, while the linear predictors
     * are still far from their distribution.
     */
    private static final int NEWTON_SWEEPS = 6;

    private final RatingMatrix cells;
    private final float[][] cutpoints;
    private final Hyperprior[] priors;
    private final float[] thresholds;
    private final float[] users;
    private final MoviePrecisions movies;
    /** Square roots of the movies' precisions in this sweep. */
    private final double[] roots;

    private CutpointSampler sampler;
    private final Runnable check;
    private int sweeps;

    /** @param check called once per user and sweep; throws an exception to end the chain */
    public OrderedProbitLikelihood(RatingMatrix cells, Ratings ratings, Runnable check) {
        float[] initial = initial(ratings);
        this.cells = cells;
        this.cutpoints = new float[initial.length][ratings.users()];
        this.priors = new Hyperprior[initial.length];
        for (int step = 0; step < initial.length; step++) {
            Arrays.fill(cutpoints[step], initial[step]);
            priors[step] = new Hyperprior(initial[step], 1);
        }
        this.thresholds = new float[ratings.users() * initial.length];
        this.users = new float[ratings.users()];
        Arrays.fill(users, 1);
        this.movies = new MoviePrecisions(cells);
        this.roots = new double[movies.values().length];
        this.sampler = new CutpointSampler(initial.length);
        this.check = check;
    }

    /** Cutpoints by which every level is as frequent as in the ratings, with one rating added per level. */
    private static float[] initial(Ratings ratings) {
        int levels = ratings.scale().levels();
        double[] counts = new double[levels];
        Arrays.fill(counts, 1);
        for (int entry = 0; entry < ratings.size(); entry++) {
            counts[ratings.byUser().level(entry)]++;
        }
        float[] thresholds = new float[levels - 1];
        double below = 0;
        for (int step = 0; step < thresholds.length; step++) {
            below += counts[step];
            thresholds[step] = (float) Normal.quantile(below / (ratings.size() + levels));
        }
        return CutpointPrior.fixed(thresholds).means();
    }

    @Override
    public void observe(float[] values, Rng rng) {
        for (int step = 0; step < priors.length; step++) {
            priors[step].draw(cutpoints[step], 0, users.length, rng);
        }
        for (int movie = 0; movie < roots.length; movie++) {
            roots[movie] = Math.sqrt(movies.values()[movie]);
        }
        CutpointPrior prior = cutpointsPrior();
        // A new one: its work arrays must not carry anything from sweep to sweep that a checkpoint would have to keep.
        sampler = new CutpointSampler(priors.length);
        for (int user = 0; user < users.length; user++) {
            check.run();
            drawCutpoints(user, prior, values, rng);
            drawLatent(user, values, rng);
        }
        sweeps++;
        movies.draw(values, users, rng);
    }

    private void drawCutpoints(int user, CutpointPrior prior, float[] values, Rng rng) {
        int steps = priors.length;
        double[] unconstrained = new double[steps];
        for (int step = 0; step < steps; step++) {
            unconstrained[step] = cutpoints[step][user];
        }
        CutpointPosterior.ObservedRatings ratings = posterior -> addRatings(user, values, posterior);
        if (sweeps < NEWTON_SWEEPS) {
            sampler.newtonAscent(unconstrained, prior, ratings);
        }
        sampler.draw(unconstrained, prior, ratings, rng);
        for (int step = 0; step < steps; step++) {
            cutpoints[step][user] = (float) unconstrained[step];
            thresholds[user * steps + step] = (float) sampler.above(step);
        }
    }

    private void addRatings(int user, float[] values, CutpointPosterior posterior) {
        for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
            posterior.add(cells.level(cell), values[cell], roots[cells.movies()[cell]]);
        }
    }

    /** Draws the noise given that it put each rating between its thresholds. */
    private void drawLatent(int user, float[] values, Rng rng) {
        for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
            int level = cells.level(cell);
            double value = values[cell];
            double root = roots[cells.movies()[cell]];
            double lower = root * (sampler.above(level - 1) - value);
            double upper = root * (sampler.above(level) - value);
            values[cell] = (float) (Normal.between(lower, upper, rng) / root);
        }
    }

    @Override
    public float[] userPrecisions() {
        return users;
    }

    @Override
    public float[] moviePrecisions() {
        return movies.values();
    }

    @Override
    public float[] thresholds() {
        return thresholds;
    }

    @Override
    public CutpointPrior cutpointsPrior() {
        float[] means = new float[priors.length];
        float[] precisions = new float[priors.length];
        for (int step = 0; step < priors.length; step++) {
            means[step] = (float) priors[step].mean();
            precisions[step] = (float) priors[step].precision();
        }
        return new CutpointPrior(means, precisions);
    }

    @Override
    public Stream<float[]> arrays() {
        return Stream.concat(Stream.of(cutpoints), Stream.of(movies.values()));
    }

    @Override
    public void save(LongConsumer numbers) {
        numbers.accept(sweeps);
        Stream.of(priors).forEach(prior -> prior.save(numbers));
    }

    @Override
    public void load(LongSupplier numbers) {
        sweeps = (int) numbers.getAsLong();
        Stream.of(priors).forEach(prior -> prior.load(numbers));
    }
}
