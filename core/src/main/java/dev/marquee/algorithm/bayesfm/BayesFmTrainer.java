package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.SamplingOptions;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.math.Rng;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Samples a factorization machine: Rendle, "Factorization machines with libFM" (2012) and "Scaling factorization machines
 * to relational data" (2013), with the movies a user rated (Koren's SVD++, 2008) and the users who rated a movie among the
 * features, and pairs of features of one side left out, which takes nothing from accuracy but noise. Several chains are
 * drawn side by side; the number of chains, not of threads, makes the result. A sweep costs (ratings + features' entries)
 * x rank in each chain.
 *
 * @param options checked already
 */
public record BayesFmTrainer(BayesFmOptions options) implements Trainer {
    private static final long CHAINS = 11;

    @Override
    public BayesFmModel train(Dataset data, TrainingContext context) {
        if (data.ratings().size() == 0) {
            throw new MarqueeException(
                    "bayesfm cannot learn from %s, which has no ratings; give it some".formatted(data.name()));
        }
        Design design = Design.of(data, options.features(), options.timeBuckets());
        SamplingOptions sampling = options.sampling();
        List<List<Draw>> draws = Stream.generate(() -> (List<Draw>) new ArrayList<Draw>())
                .limit(sampling.chains())
                .toList();
        context.progress().begin("Sampling bayesfm", (long) sampling.chains() * sampling.sweeps());
        AtomicInteger swept = new AtomicInteger();
        context.workers().forEachTile(sampling.chains(), number -> {
            Chain chain = new Chain(design, data.ratings(), options, Rng.keyed(context.seed(), CHAINS, number));
            for (int sweep = 1; sweep <= sampling.sweeps(); sweep++) {
                chain.sweep();
                if (sweep > sampling.burnIn()) {
                    chain.keep();
                }
                if (sampling.endsWindow(sweep)) {
                    draws.get(number).add(chain.draw());
                }
                step(context, swept);
            }
        });
        context.progress().end();
        return new BayesFmModel(
                        data,
                        options.features(),
                        options.timeBuckets(),
                        draws.stream().flatMap(List::stream).toList())
                .withMovies(data);
    }

    private static void step(TrainingContext context, AtomicInteger swept) {
        synchronized (swept) {
            context.progress().step(swept.incrementAndGet(), "");
        }
    }
}
