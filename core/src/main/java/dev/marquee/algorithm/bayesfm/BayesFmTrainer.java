package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.SamplingOptions;
import dev.marquee.algorithm.bayesfm.foldin.NewUserCalibration;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
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
                .withMovies(data);
    }

    private List<Draw> calibrated(List<Draw> draws, Dataset data, TrainingContext context) {
        DemographicColumns columns = DemographicColumns.of(data.users(), options.features());
        NewUserCalibration calibration = new NewUserCalibration(
                data.ratings().byUser(),
                data.ratings().scale().levels(),
                user -> columns.of(data.users().demographics(user)),
                BayesFmFoldIn.typicalCount(data, options.features()));
        Draw[] calibrated = new Draw[draws.size()];
        context.workers().forEachTile(calibrated.length, i -> calibrated[i] = calibration.of(draws.get(i)));
        return List.of(calibrated);
    }
}
