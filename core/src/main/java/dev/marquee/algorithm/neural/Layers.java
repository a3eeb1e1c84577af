package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;
import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * Forward and backward pass of the layers above the two towers in training, one tile of ratings at a time: forward to
 * the output and its error, and back to the first layer. Buffers hold one row per rating.
 */
final class Layers {
    /** Ratings per tile; results depend on it, so it is independent of the number of threads. */
    static final int TILE = 64;

    private static final int WEIGHT_ROWS = 8;

    private final Network network;
    private final float dropout;
    private final float[][] activations;
    private final float[][] gradients;
    private final float[][] weightsTransposed;

    Layers(Network network, int batch, double dropout) {
        Layout layout = network.layout();
        this.network = network;
        this.dropout = (float) dropout;
        this.activations = new float[layout.layers()][];
        this.gradients = new float[layout.layers()][];
        this.weightsTransposed = new float[layout.layers()][0];
        for (int layer = 0; layer < layout.layers(); layer++) {
            activations[layer] = new float[batch * layout.stride(layer)];
            gradients[layer] = new float[batch * layout.stride(layer)];
            if (layer > 0) {
                weightsTransposed[layer] = new float[layout.width(layer) * layout.stride(layer - 1)];
            }
        }
    }

    /** Gradient by the pre-activations of the first layer, one row per rating. */
    float[] firstGradient() {
        return gradients[0];
    }

    void transposeWeights(float[] parameters) {
        Layout layout = network.layout();
        for (int layer = 1; layer < layout.layers(); layer++) {
            for (int i = 0; i < layout.width(layer - 1); i++) {
                int row = layout.weights(layer) + i * layout.stride(layer);
                for (int h = 0; h < layout.width(layer); h++) {
                    weightsTransposed[layer][h * layout.stride(layer - 1) + i] = parameters[row + h];
                }
            }
        }
    }

    /** Rectified sum of the two towers' projections for the ratings from..to-1. */
    void first(int from, int to, Batch batch, float[] users, float[] movies, Rng rng) {
        int stride = network.layout().stride(0);
        for (int rating = from; rating < to; rating++) {
            network.kernels()
                    .rectifiedSum(
                            stride,
                            users,
                            batch.users.slotOf[rating] * stride,
                            movies,
                            batch.movies.slotOf[rating] * stride,
                            activations[0],
                            rating * stride);
        }
        dropOut(activations[0], from * stride, to * stride, rng);
    }

    void forward(int from, int to, float[] parameters, Rng rng) {
        Layout layout = network.layout();
        for (int layer = 1; layer < layout.layers(); layer++) {
            int below = layout.stride(layer - 1);
            int stride = layout.stride(layer);
            float[] out = activations[layer];
            Arrays.fill(out, from * stride, to * stride, 0);
            network.kernels()
                    .multiplyAdd(
                            to - from,
                            stride,
                            layout.width(layer - 1),
                            MatrixAt.rows(activations[layer - 1], from * below, below),
                            MatrixAt.rows(parameters, layout.weights(layer), stride),
                            MatrixAt.rows(out, from * stride, stride));
            for (int rating = from; rating < to; rating++) {
                network.kernels().rectify(stride, parameters, layout.biases(layer), out, rating * stride);
            }
            dropOut(out, from * stride, to * stride, rng);
        }
    }

    float output(int rating, float[] parameters) {
        Layout layout = network.layout();
        int last = layout.layers() - 1;
        int stride = layout.stride(last);
        return parameters[layout.outputBias()]
                + network.kernels().dot(stride, activations[last], rating * stride, parameters, layout.outputWeights());
    }

    /** Backward from the errors (the loss's gradient at each output) to the first layer. */
    void backward(int from, int to, float[] errors, float[] parameters) {
        Layout layout = network.layout();
        Kernels kernels = network.kernels();
        float scale = 1 / (1 - dropout);
        int last = layout.layers() - 1;
        int stride = layout.stride(last);
        for (int rating = from; rating < to; rating++) {
            int at = rating * stride;
            kernels.scaleWherePositive(
                    stride,
                    scale * errors[rating],
                    parameters,
                    layout.outputWeights(),
                    activations[last],
                    at,
                    gradients[last],
                    at);
        }
        for (int layer = last; layer > 0; layer--) {
            int below = layout.stride(layer - 1);
            Arrays.fill(gradients[layer - 1], from * below, to * below, 0);
            kernels.multiplyAdd(
                    to - from,
                    below,
                    layout.width(layer),
                    MatrixAt.rows(gradients[layer], from * layout.stride(layer), layout.stride(layer)),
                    MatrixAt.rows(weightsTransposed[layer], 0, below),
                    MatrixAt.rows(gradients[layer - 1], from * below, below));
            float[] g = gradients[layer - 1];
            kernels.scaleWherePositive(
                    (to - from) * below, scale, g, from * below, activations[layer - 1], from * below, g, from * below);
        }
    }

    int weightTiles() {
        int tiles = 0;
        for (int layer = 1; layer < network.layout().layers(); layer++) {
            tiles += Math.ceilDiv(network.layout().width(layer - 1), WEIGHT_ROWS);
        }
        return tiles;
    }

    /**
     * Gradient of a few rows of the weights between hidden layers: activations below times gradients above, over all
     * ratings.
     */
    void weightGradient(int tile, int size, float[] gradient) {
        Layout layout = network.layout();
        int layer = 1;
        int remaining = tile;
        while (remaining >= Math.ceilDiv(layout.width(layer - 1), WEIGHT_ROWS)) {
            remaining -= Math.ceilDiv(layout.width(layer - 1), WEIGHT_ROWS);
            layer++;
        }
        int from = remaining * WEIGHT_ROWS;
        int stride = layout.stride(layer);
        network.kernels()
                .multiplyAdd(
                        Math.min(WEIGHT_ROWS, layout.width(layer - 1) - from),
                        stride,
                        size,
                        MatrixAt.rows(activations[layer - 1], from, layout.stride(layer - 1))
                                .transposed(),
                        MatrixAt.rows(gradients[layer], 0, stride),
                        MatrixAt.rows(gradient, layout.weights(layer) + from * stride, stride));
    }

    /**
     * The gradients of the output and of the layers' biases, summed in the order of the ratings; that of the first
     * layer's biases is computed in {@link TowerPass} from sums that it has.
     */
    void sharedGradient(int size, float[] errors, float[] gradient) {
        Layout layout = network.layout();
        Kernels kernels = network.kernels();
        for (int layer = 1; layer < layout.layers(); layer++) {
            int stride = layout.stride(layer);
            for (int rating = 0; rating < size; rating++) {
                kernels.addScaled(stride, 1, gradients[layer], rating * stride, gradient, layout.biases(layer));
            }
        }
        int last = layout.layers() - 1;
        int stride = layout.stride(last);
        kernels.multiplyAdd(
                1,
                stride,
                size,
                MatrixAt.rows(errors, 0, size),
                MatrixAt.rows(activations[last], 0, stride),
                MatrixAt.rows(gradient, layout.outputWeights(), stride));
        for (int rating = 0; rating < size; rating++) {
            gradient[layout.outputBias()] += errors[rating];
        }
    }

    private void dropOut(float[] units, int from, int to, Rng rng) {
        if (dropout == 0) {
            return;
        }
        float scale = 1 / (1 - dropout);
        int threshold = (int) (dropout * (1 << 16));
        for (int i = from; i < to; i += 4) {
            long bits = rng.nextLong();
            for (int j = i; j < i + 4; j++) {
                units[j] = (bits & 0xFFFF) < threshold ? 0 : units[j] * scale;
                bits >>>= 16;
            }
        }
    }
}
