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
import java.util.ArrayList;
import java.util.List;
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
        SamplingOptions sampling = options.sampling();
        List<List<Draw>> draws = Stream.generate(() -> (List<Draw>) new ArrayList<Draw>())
                .limit(sampling.chains())
                .toList();
        try (ProgressTask task = context.begin("Sampling bayesfm", (long) sampling.chains() * sampling.sweeps())) {
            context.workers().forEachTile(sampling.chains(), number -> {
                Rng rng = Rng.keyed(context.seed(), CHAINS, number);
                Chain chain = new Chain(design, ratings, options, rng, context.workers()::checkCancelled);
                for (int sweep = 1; sweep <= sampling.sweeps(); sweep++) {
                    chain.sweep();
                    if (sweep > sampling.burnIn()) {
                        chain.keep();
                    }
                    if (sampling.endsWindow(sweep)) {
                        draws.get(number).add(chain.draw());
                    }
                    task.step();
                }
            });
        }
        return new BayesFmModel(
                        data,
                        options.features(),
                        options.timeBuckets(),
                        calibrated(draws.stream().flatMap(List::stream).toList(), data, context))
                .withMovies(data, context.workers());
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
    private static final class Chain {
        private final RatingMatrix cells;
        private final Coefficients users;
        private final Coefficients movies;
        private final Likelihood likelihood;
        private final TimeBuckets.Effects timeBuckets;
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
}
