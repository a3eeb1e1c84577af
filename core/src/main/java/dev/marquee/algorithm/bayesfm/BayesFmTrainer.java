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
 * Gibbs sampling of a factorization machine: Rendle, "Factorization machines with libFM" (2012) and "Scaling
 * factorization machines to relational data" (2013). The movies a user rated (Koren's SVD++, 2008) and the users who
 * rated a movie are among the features. Interactions between features of the same side are left out; they add noise
 * rather than accuracy. Several chains are sampled in parallel; the result depends on the number of chains, not of
 * threads. A sweep costs (ratings + entries of features) x rank in each chain.
 *
 * @param options validated options
 */
public record BayesFmTrainer(BayesFmOptions options) implements Trainer {
    private static final long CHAINS = 11;

    @Override
    public BayesFmModel train(Dataset data, TrainingContext context) {
        if (data.ratings().size() == 0) {
            throw new MarqueeException("%s has no ratings; bayesfm needs at least one".formatted(data.name()));
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
