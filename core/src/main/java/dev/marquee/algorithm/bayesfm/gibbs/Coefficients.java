package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The latest sample of a chain for the features of one side. Component 0 is the linear weight of a feature, components
 * 1 to rank are its factors; a row has the sum over its features in each component.
 */
public final class Coefficients {
    private final FeatureMatrix side;
    private final float[][] values;
    private final float[][] sums;
    private final Hyperprior[][] priors;

    /** All values are 0. */
    public Coefficients(FeatureMatrix side, int rank) {
        this.side = side;
        this.values = new float[rank + 1][side.features()];
        this.sums = new float[rank + 1][side.rows()];
        this.priors = new Hyperprior[rank + 1][side.blocks().size()];
        for (Hyperprior[] component : priors) {
            for (int block = 0; block < component.length; block++) {
                component[block] = new Hyperprior(0, 1);
            }
        }
    }

    /** Linear weights are 0, factors random. */
    public static Coefficients random(FeatureMatrix side, int rank, double deviation, Rng rng) {
        Coefficients random = new Coefficients(side, rank);
        for (int component = 1; component <= rank; component++) {
            for (int feature = 0; feature < side.features(); feature++) {
                random.values[component][feature] = (float) (deviation * rng.nextGaussian());
            }
            for (int block = 0; block < side.blocks().size(); block++) {
                random.addRows(component, block, random.sums[component]);
            }
        }
        return random;
    }

    public FeatureMatrix side() {
        return side;
    }

    public int rank() {
        return values.length - 1;
    }

    /** A component of all features, block by block; the sampler may change it. */
    public float[] values(int component) {
        return values[component];
    }

    /** A component of all rows; the sampler may change it. */
    public float[] sums(int component) {
        return sums[component];
    }

    public Hyperprior prior(int component, int block) {
        return priors[component][block];
    }

    /**
     * The coefficient of an implicit feature: of having rated a movie for users, of being rated by a user for movies; 0
     * without implicit features.
     */
    public float implicit(int component, int feature) {
        return side.implicit() ? values[component][side.offset(side.blocks().size() - 1) + feature] : 0;
    }

    /** Adds to each row the sum over its features of one block. */
    public void addRows(int component, int block, float[] rows) {
        FeatureMatrix.Block features = side.blocks().get(block);
        int offset = side.offset(block);
        for (int feature = 0; feature < features.features(); feature++) {
            float value = values[component][offset + feature];
            for (int index = features.starts()[feature]; index < features.starts()[feature + 1]; index++) {
                int row = features.rows()[index];
                rows[row] += value * features.values()[row];
            }
        }
    }

    /** The factors of all rows, row by row, {@code stride} apart. */
    public float[] byRow(int stride) {
        float[] byRow = new float[side.rows() * stride];
        for (int factor = 0; factor < rank(); factor++) {
            float[] column = sums[factor + 1];
            for (int row = 0; row < column.length; row++) {
                byRow[row * stride + factor] = column[row];
            }
        }
        return byRow;
    }

    /** What a sampler changes besides the priors; not copies. */
    public Stream<float[]> arrays() {
        return Stream.of(values, sums).flatMap(Stream::of);
    }

    /** Gives the priors, as {@link #load} takes them. */
    public void save(LongConsumer numbers) {
        priors().forEach(prior -> prior.save(numbers));
    }

    /** Sets the priors. */
    public void load(LongSupplier numbers) {
        priors().forEach(prior -> prior.load(numbers));
    }

    private Stream<Hyperprior> priors() {
        return Stream.of(priors).flatMap(Stream::of);
    }

    /** Moves towards another sample: {@code this += (other - this) share}. */
    public void lerp(Coefficients other, float share) {
        for (int component = 0; component < values.length; component++) {
            lerp(values[component], other.values[component], share);
            lerp(sums[component], other.sums[component], share);
            for (int block = 0; block < priors[component].length; block++) {
                priors[component][block].lerp(other.priors[component][block], share);
            }
        }
    }

    /** Moves an array towards another one: {@code mean += (next - mean) share}, elementwise. */
    public static void lerp(float[] mean, float[] next, float share) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (next[i] - mean[i]) * share;
        }
    }
}
