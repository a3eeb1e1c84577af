package dev.marquee.algorithm.neural;

import dev.marquee.math.Rng;

/**
 * The parameters before the first step: embeddings normal, weights uniform within the inverse square root of a layer's
 * number of inputs, the output's bias at the mean rating, the cold-start embeddings and the other biases 0.
 */
final class ParameterInitializer {
    private static final long EMBEDDINGS = 1;
    private static final long WEIGHTS = 2;

    private final Layout layout;
    private final float[] parameters;
    private final long seed;

    private ParameterInitializer(Layout layout, long seed) {
        this.layout = layout;
        this.parameters = new float[layout.size()];
        this.seed = seed;
    }

    static float[] parameters(Layout layout, double deviation, double mean, long seed) {
        ParameterInitializer initial = new ParameterInitializer(layout, seed);
        initial.table(layout.userTable(), layout.users(), deviation);
        initial.table(layout.movieTable(), layout.movies(), deviation);
        int inputs = 2 * layout.embedding() + layout.userFeatures() + layout.movieFeatures();
        initial.weights(layout.userWeights(), layout.embedding() + layout.userFeatures(), 0, inputs);
        initial.weights(layout.movieWeights(), layout.embedding() + layout.movieFeatures(), 0, inputs);
        for (int layer = 1; layer < layout.layers(); layer++) {
            initial.weights(layout.weights(layer), layout.width(layer - 1), layer, layout.width(layer - 1));
        }
        int last = layout.layers() - 1;
        initial.weights(layout.outputWeights(), 1, last, layout.width(last));
        initial.parameters[layout.outputBias()] = (float) mean;
        return initial.parameters;
    }

    private void table(int at, int rows, double deviation) {
        for (int row = 0; row < rows; row++) {
            int rowAt = at + row * layout.embeddingStride();
            Rng rng = Rng.keyed(seed, EMBEDDINGS, rowAt);
            for (int i = 0; i < layout.embedding(); i++) {
                parameters[rowAt + i] = (float) (deviation * rng.nextGaussian());
            }
        }
    }

    private void weights(int at, int rows, int layer, int inputs) {
        float bound = (float) (1 / Math.sqrt(inputs));
        for (int row = 0; row < rows; row++) {
            int rowAt = at + row * layout.stride(layer);
            Rng rng = Rng.keyed(seed, WEIGHTS, rowAt);
            for (int i = 0; i < layout.width(layer); i++) {
                parameters[rowAt + i] = bound * (2 * rng.nextFloat() - 1);
            }
        }
    }
}
