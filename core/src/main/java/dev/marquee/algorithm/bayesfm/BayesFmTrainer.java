package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.SamplingOptions;
import dev.marquee.algorithm.bayesfm.foldin.NewUserCalibration;
import dev.marquee.algorithm.bayesfm.gibbs.CoefficientSampler;
import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.GaussianLikelihood;
import dev.marquee.algorithm.bayesfm.gibbs.Likelihood;
import dev.marquee.algorithm.bayesfm.gibbs.OrderedProbitLikelihood;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import dev.marquee.algorithm.bayesfm.gibbs.TimeBuckets;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Window;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Ratings;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.math.Kernels;
import dev.marquee.math.Rng;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingContext.TrainingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gibbs sampling of a factorization machine: Rendle, "Factorization machines with libFM" (2012) and "Scaling
 * factorization machines to relational data" (2013). The movies a user rated (Koren's SVD++, 2008) and the users who
 * rated a movie are among the features. Interactions between features of the same side are left out; they add noise
 * rather than accuracy. Several chains are sampled in parallel; the result depends on the number of chains, not of
 * threads. A sweep costs (ratings + entries of features) x rank in each chain.
 *
 * @param options validated options
 */
record BayesFmTrainer(BayesFmOptions options) implements Trainer {
    private static final long CHAINS = 11;

    @Override
    public BayesFmModel train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireLevels(data, BayesFmOptions.OPTIONS.algorithm());
        Design design = Design.of(data, options.features(), options.timeBuckets());
        List<Draw> draws = draws(design, ratings, context);
        return new BayesFmModel(data, options.features(), options.timeBuckets(), calibrated(draws, data, context))
                .withMovies(data, context.workers());
    }

    private List<Draw> draws(Design design, Ratings ratings, TrainingContext context) {
        SamplingOptions sampling = options.sampling();
        Chain[] chains = new Chain[sampling.chains()];
        try (ProgressTask task = context.begin("Sampling bayesfm", (long) chains.length * sampling.sweeps())) {
            context.workers().forEachTile(chains.length, number -> {
                Rng rng = Rng.keyed(context.seed(), CHAINS, number);
                chains[number] = new Chain(design, ratings, options, rng, context.workers()::checkCancelled);
            });
            int sweep = 0;
            Optional<TrainingState> resumed = context.resume(steps -> ChainState.ofSizes(chains, sampling, steps));
            if (resumed.isPresent()) {
                ChainState.load(chains, resumed.get());
                sweep = resumed.get().steps();
                task.stepTo((long) chains.length * sweep, "");
            }
            // Chains wait for each other only where a checkpoint may be written.
            boolean pauses = context.checkpoints().isPresent();
            while (sweep < sampling.sweeps()) {
                int from = sweep + 1;
                int to = pauses ? sampling.nextBetweenWindows(sweep) : sampling.sweeps();
                context.workers().forEachTile(chains.length, number -> chains[number].run(from, to, sampling, task));
                sweep = to;
                context.reached(() -> ChainState.of(chains, to));
            }
        }
        return Stream.of(chains).flatMap(chain -> chain.draws.stream()).toList();
    }

    private List<Draw> calibrated(List<Draw> draws, Dataset data, TrainingContext context) {
        FeatureEncoder<Demographics> demographics = Design.encoder(data.users(), options.features());
        NewUserCalibration calibration = new NewUserCalibration(
                data.ratings().byUser(),
                data.ratings().scale().levels(),
                user -> demographics.encode(data.users().demographics(user)).columns(),
                BayesFmFoldIn.typicalCount(data, options.features()));
        Draw[] calibrated = new Draw[draws.size()];
        context.workers().forEachTile(calibrated.length, i -> calibrated[i] = calibration.of(draws.get(i)));
        return List.of(calibrated);
    }

    /**
     * One Markov chain over all parameters. Eight bytes per rating besides what chains share. Confined to one thread.
     */
    static final class Chain {
        final Coefficients users;
        final Coefficients movies;
        final Likelihood likelihood;
        final TimeBuckets.Effects timeBuckets;
        final List<Draw> draws = new ArrayList<>();
        Rng rng;
        private final RatingMatrix cells;
        private final CoefficientSampler userSampler;
        private final CoefficientSampler movieSampler;
        private final float[] residuals;
        private final float[] residualsByMovie;
        private final Kernels kernels = Kernels.best();
        private Window window;

        /** @param check called many times per sweep; throws an exception to end the chain */
        Chain(Design design, Ratings ratings, BayesFmOptions options, Rng rng, Runnable check) {
            this.cells = design.cells();
            this.rng = rng;
            int rank = options.rankFor(ratings.size());
            this.users = Coefficients.random(design.users(), rank, options.initialDeviation(), rng);
            this.movies = Coefficients.random(design.movies(), rank, options.initialDeviation(), rng);
            this.likelihood = switch (options.likelihood()) {
                case GAUSSIAN -> new GaussianLikelihood(cells, ratings);
                case PROBIT -> new OrderedProbitLikelihood(cells, ratings, check);
            };
            this.timeBuckets = new TimeBuckets.Effects(design.timeBuckets(), cells);
            this.userSampler = new CoefficientSampler(users, movies, cells.userStarts(), cells.movies(), check);
            this.movieSampler = new CoefficientSampler(movies, users, cells.movieStarts(), cells.users(), check);
            this.residuals = new float[cells.size()];
            this.residualsByMovie = new float[cells.size()];
            this.window = newWindow();
        }

        private Window newWindow() {
            return new Window(cells, users, movies, likelihood.cutpointsPrior(), timeBuckets.values().length);
        }

        /** Makes some sweeps and adds the draws of the windows that end with them. */
        void run(int from, int to, SamplingOptions sampling, ProgressTask task) {
            for (int sweep = from; sweep <= to; sweep++) {
                sweep();
                if (sweep > sampling.burnIn()) {
                    window.add(users, movies, likelihood, timeBuckets.values());
                }
                if (sampling.endsWindow(sweep)) {
                    draws.add(window.draw(cells));
                    window = newWindow();
                }
                task.step();
            }
        }

        /** A draw without samples, which has the sizes of all others. */
        Draw emptyDraw() {
            return newWindow().draw(cells);
        }

        /** Begins a window from the current sample. */
        void beginWindow() {
            window = newWindow();
        }

        /** Draws every parameter once. */
        private void sweep() {
            compute();
            likelihood.observe(residuals, rng);
            timeBuckets.step(residuals, likelihood.userPrecisions(), likelihood.moviePrecisions(), rng);
            userSampler.step(residuals, likelihood.userPrecisions(), likelihood.moviePrecisions(), rng);
            for (int index = 0; index < residualsByMovie.length; index++) {
                residualsByMovie[index] = residuals[cells.order()[index]];
            }
            movieSampler.step(residualsByMovie, likelihood.moviePrecisions(), likelihood.userPrecisions(), rng);
        }

        /** Linear predictor η of every cell. */
        private void compute() {
            int rank = users.rank();
            int stride = Kernels.stride(rank);
            float[] userFactors = users.byRow(stride);
            float[] movieFactors = movies.byRow(stride);
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
    }
}
