package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.Rng;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a chain has drawn last for the features of one side. Component 0 is the linear weight of a feature, components 1 to
 * rank are its factors; a row has the sum over its features in each component.
 */
final class Coefficients {
    private final Side side;
    private final float[][] values;
    private final float[][] sums;
    private final Hyperprior[][] priors;

    /** Linear weights start at 0, factors at random. */
    Coefficients(Side side, int rank, double deviation, Rng rng) {
        this.side = side;
        this.values = new float[rank + 1][side.features()];
        this.sums = new float[rank + 1][side.rows()];
        this.priors = Stream.generate(() -> IntStream.range(0, side.blocks().size())
                        .mapToObj(block -> new Hyperprior(0, 1))
                        .toArray(Hyperprior[]::new))
                .limit(rank + 1L)
                .toArray(Hyperprior[][]::new);
        for (int component = 1; component <= rank; component++) {
            for (int feature = 0; feature < side.features(); feature++) {
                values[component][feature] = (float) (deviation * rng.nextGaussian());
            }
            for (int block = 0; block < side.blocks().size(); block++) {
                add(component, block, sums[component]);
            }
        }
    }

    Side side() {
        return side;
    }

    int rank() {
        return values.length - 1;
    }

    /** A component of all features, block after block; the sampler's to change. */
    float[] values(int component) {
        return values[component];
    }

    /** A component of all rows; the sampler's to change. */
    float[] sums(int component) {
        return sums[component];
    }

    Hyperprior prior(int component, int block) {
        return priors[component][block];
    }

    /** Adds to each row what the features of one block come to. */
    void add(int component, int block, float[] rows) {
        FeatureBlock features = side.blocks().get(block);
        int offset = side.offset(block);
        for (int feature = 0; feature < features.features(); feature++) {
            float value = values[component][offset + feature];
            for (int place = features.starts()[feature]; place < features.starts()[feature + 1]; place++) {
                int row = features.rows()[place];
                rows[row] += value * features.values()[row];
            }
        }
    }
}
