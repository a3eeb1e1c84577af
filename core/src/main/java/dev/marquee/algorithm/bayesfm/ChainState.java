package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.SamplingOptions;
import dev.marquee.algorithm.bayesfm.BayesFmTrainer.Chain;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.math.Rng;
import dev.marquee.model.TrainingContext.TrainingState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All chains between two windows, as a checkpoint keeps them: for each chain the parameters that it drew last, the draws
 * kept so far, and the state of its random numbers. A chain is between two windows after each sweep of the burn-in and
 * after the last sweep of each window.
 */
final class ChainState {
    private ChainState() {}

    /** The state after a number of sweeps of every chain. */
    static TrainingState of(Chain[] chains, int sweeps) {
        List<float[]> arrays = new ArrayList<>();
        for (Chain chain : chains) {
            arrays.addAll(parameters(chain));
            chain.draws.forEach(draw -> arrays.addAll(draw.arrays()));
        }
        return new TrainingState(sweeps, arrays.toArray(float[][]::new), numbers(chains));
    }

    /**
     * A state to be overwritten by that after a number of sweeps: it has the arrays of new chains themselves, and arrays
     * for the draws.
     */
    static TrainingState ofSizes(Chain[] chains, SamplingOptions sampling, int sweeps) {
        List<float[]> sizes = chains[0].emptyDraw().arrays();
        List<float[]> arrays = new ArrayList<>();
        for (Chain chain : chains) {
            arrays.addAll(parameters(chain));
            for (int draw = 0; draw < sampling.windowsUntil(sweeps); draw++) {
                sizes.forEach(array -> arrays.add(new float[array.length]));
            }
        }
        return new TrainingState(sweeps, arrays.toArray(float[][]::new), numbers(chains));
    }

    /** Sets new chains to such a state after it was overwritten. */
    static void load(Chain[] chains, TrainingState state) {
        List<float[]> arrays = List.of(state.arrays());
        PrimitiveIterator.OfLong numbers = Arrays.stream(state.numbers()).iterator();
        int perChain = arrays.size() / chains.length;
        for (int number = 0; number < chains.length; number++) {
            Chain chain = chains[number];
            int end = (number + 1) * perChain;
            for (int at = number * perChain + parameters(chain).size(); at < end; at += Draw.ARRAYS) {
                chain.draws.add(Draw.of(chain.users.rank(), arrays.subList(at, at + Draw.ARRAYS)));
            }
            chain.rng = Rng.ofState(numbers.nextLong());
            chain.users.load(numbers::nextLong);
            chain.movies.load(numbers::nextLong);
            chain.likelihood.load(numbers::nextLong);
            chain.timeBuckets.load(numbers::nextLong);
            if (!chain.draws.isEmpty()) {
                chain.beginWindow();
            }
        }
    }

    private static List<float[]> parameters(Chain chain) {
        return Stream.of(
                        chain.users.arrays(),
                        chain.movies.arrays(),
                        chain.likelihood.arrays(),
                        Stream.of(chain.timeBuckets.values()))
                .flatMap(arrays -> arrays)
                .toList();
    }

    private static long[] numbers(Chain[] chains) {
        LongStream.Builder numbers = LongStream.builder();
        for (Chain chain : chains) {
            numbers.add(chain.rng.state());
            chain.users.save(numbers);
            chain.movies.save(numbers);
            chain.likelihood.save(numbers);
            chain.timeBuckets.save(numbers);
        }
        return numbers.build().toArray();
    }
}
