package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.gibbs.CoefficientSampler;
import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.GaussianLikelihood;
import dev.marquee.algorithm.bayesfm.gibbs.Likelihood;
import dev.marquee.algorithm.bayesfm.gibbs.OrderedProbitLikelihood;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import dev.marquee.algorithm.bayesfm.gibbs.TimeBucketEffects;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Window;
import dev.marquee.data.Ratings;
import dev.marquee.math.Kernels;
import dev.marquee.math.Rng;

/** One Markov chain over all parameters. Eight bytes per rating besides what chains share. Confined to one thread. */
final class Chain {
    private final RatingMatrix cells;
    private final Coefficients users;
    private final Coefficients movies;
    private final Likelihood likelihood;
    private final TimeBucketEffects timeBuckets;
    private final CoefficientSampler userSampler;
    private final CoefficientSampler movieSampler;
    private final float[] residuals;
    private final float[] residualsByMovie;
    private final Rng rng;
    private final Kernels kernels = Kernels.best();
    private Window window;

    /** @param check called many times per sweep; throws an exception to end the chain */
    Chain(Design design, Ratings ratings, BayesFmOptions options, Rng rng, Runnable check) {
        this.cells = design.cells();
        this.rng = rng;
        this.users = Coefficients.random(design.users(), options.rank(), options.initialDeviation(), rng);
        this.movies = Coefficients.random(design.movies(), options.rank(), options.initialDeviation(), rng);
        this.likelihood = switch (options.likelihood()) {
            case GAUSSIAN -> new GaussianLikelihood(cells, ratings);
            case PROBIT -> new OrderedProbitLikelihood(cells, ratings, check);
        };
        this.timeBuckets = new TimeBucketEffects(design.timeBuckets(), cells);
        this.userSampler = new CoefficientSampler(users, movies, cells.userStarts(), cells.movies(), check);
        this.movieSampler = new CoefficientSampler(movies, users, cells.movieStarts(), cells.users(), check);
        this.residuals = new float[cells.size()];
        this.residualsByMovie = new float[cells.size()];
        this.window = newWindow();
    }

    private Window newWindow() {
        return new Window(cells, users, movies, likelihood.cutpointsPrior(), timeBuckets.values().length);
    }

    /** Draws every parameter once. */
    void sweep() {
        compute();
        likelihood.observe(residuals, rng);
        timeBuckets.step(residuals, likelihood.userPrecisions(), likelihood.moviePrecisions(), rng);
        userSampler.step(residuals, likelihood.userPrecisions(), likelihood.moviePrecisions(), rng);
        for (int index = 0; index < residualsByMovie.length; index++) {
            residualsByMovie[index] = residuals[cells.order()[index]];
        }
        movieSampler.step(residualsByMovie, likelihood.moviePrecisions(), likelihood.userPrecisions(), rng);
    }

    /** Adds the latest sample to the window. */
    void keep() {
        window.add(users, movies, likelihood, timeBuckets.values());
    }

    /** Mean of the samples added since the last call. */
    Draw draw() {
        Draw draw = window.draw(cells);
        window = newWindow();
        return draw;
    }

    /** Linear predictor η of every cell. */
    private void compute() {
        int rank = users.rank();
        int stride = Kernels.stride(rank);
        float[] userFactors = byRow(users, stride);
        float[] movieFactors = byRow(movies, stride);
        float[] userWeights = users.sums(0);
        float[] movieWeights = movies.sums(0);
        for (int user = 0; user < userWeights.length; user++) {
            for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                int movie = cells.movies()[cell];
                residuals[cell] = userWeights[user]
                        + movieWeights[movie]
                        + timeBuckets.of(cell)
                        + kernels.dot(stride, userFactors, user * stride, movieFactors, movie * stride);
            }
        }
    }

    private static float[] byRow(Coefficients of, int stride) {
        int rows = of.side().rows();
        float[] byRow = new float[rows * stride];
        for (int factor = 0; factor < of.rank(); factor++) {
            float[] sums = of.sums(factor + 1);
            for (int row = 0; row < rows; row++) {
                byRow[row * stride + factor] = sums[row];
            }
        }
        return byRow;
    }
}
