package dev.marquee.algorithm.neural;

import dev.marquee.algorithm.neural.NeuralOptions.Regularization;
import dev.marquee.math.Kernels;
import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * Forward and backward pass of one tower in training: projections of the distinct users (or movies) of a batch, and the
 * gradients of their embeddings, biases and weights. Buffers are kept from step to step and hold one row per slot.
 */
final class TowerPass {
    /** Slots per tile; results depend on it, so it is independent of the number of threads. */
    static final int TILE = 32;

    private static final int WEIGHT_ROWS = 8;
    private static final int FEATURES = 4;

    private final Network network;
    private final Tower tower;
    private final float embeddingDropout;
    private final float idDropout;
    private final boolean biases;
    private final float[] weightsTransposed;
    private float[] inputs = new float[0];
    private float[] inputGradients = new float[0];
    private float[] projections = new float[0];
    private boolean[] cold = new boolean[0];

    TowerPass(Network network, Tower tower, NeuralOptions options) {
        Regularization regularization = options.regularization();
        this.network = network;
        this.tower = tower;
        this.embeddingDropout = (float) regularization.embeddingDropout();
        this.idDropout = (float) regularization.idDropout();
        this.biases = options.shape().biases();
        this.weightsTransposed =
                new float[network.layout().width(0) * network.layout().embeddingStride()];
    }

    void reserve(int slots) {
        if (cold.length < slots) {
            inputs = new float[slots * network.layout().embeddingStride()];
            inputGradients = new float[inputs.length];
            projections = new float[slots * network.layout().stride(0)];
            cold = new boolean[slots];
        }
    }

    static int tiles(Batch.Slots slots) {
        return Math.ceilDiv(slots.count, TILE);
    }

    /** The projections, one row per slot, of stride {@code layout.stride(0)}. */
    float[] projections() {
        return projections;
    }

    int biasAt(Batch.Slots slots, int slot) {
        return tower.biases() + (cold[slot] ? tower.cold() : slots.rows[slot]);
    }

    void transposeWeights(float[] parameters) {
        Layout layout = network.layout();
        for (int i = 0; i < layout.embedding(); i++) {
            int row = tower.weights() + i * layout.stride(0);
            for (int h = 0; h < layout.width(0); h++) {
                weightsTransposed[h * layout.embeddingStride() + i] = parameters[row + h];
            }
        }
    }

    /**
     * Forward: gathers embeddings, drops components, multiplies by the weights, adds features; adds the bias at {@code
     * biasAt} if that is not below 0.
     */
    void project(int tile, Batch.Slots slots, float[] parameters, int biasAt, Rng rng) {
        Layout layout = network.layout();
        int stride = layout.stride(0);
        int from = tile * TILE;
        int to = Math.min(from + TILE, slots.count);
        for (int slot = from; slot < to; slot++) {
            gather(slot, slots.rows[slot], parameters, rng);
        }
        for (int slot = from; slot < to; slot++) {
            startWith(parameters, biasAt, slot * stride);
        }
        network.kernels()
                .multiplyAdd(
                        to - from,
                        stride,
                        layout.embedding(),
                        MatrixAt.rows(inputs, from * layout.embeddingStride(), layout.embeddingStride()),
                        MatrixAt.rows(parameters, tower.weights(), stride),
                        MatrixAt.rows(projections, from * stride, stride));
        for (int slot = from; slot < to; slot++) {
            network.addFeatures(tower, parameters, tower.features(), slots.rows[slot], projections, slot * stride);
        }
    }

    private void startWith(float[] parameters, int biasAt, int at) {
        int stride = network.layout().stride(0);
        if (biasAt < 0) {
            Arrays.fill(projections, at, at + stride, 0);
        } else {
            System.arraycopy(parameters, biasAt, projections, at, stride);
        }
    }

    private void gather(int slot, int row, float[] parameters, Rng rng) {
        int stride = network.layout().embeddingStride();
        cold[slot] = idDropout > 0 && rng.nextFloat() < idDropout;
        int from = tower.table() + (cold[slot] ? tower.cold() : row) * stride;
        System.arraycopy(parameters, from, inputs, slot * stride, stride);
        if (embeddingDropout > 0) {
            float scale = 1 / (1 - embeddingDropout);
            for (int i = slot * stride; i < (slot + 1) * stride; i++) {
                // The buffer of the gradient holds the dropout mask until the gradient is computed.
                inputGradients[i] = rng.nextFloat() < embeddingDropout ? 0 : scale;
                inputs[i] *= inputGradients[i];
            }
        }
    }

    /**
     * Backward, one tile of slots: sums the gradients of their ratings and propagates them to embeddings and biases.
     */
    void backward(int tile, Batch.Slots slots, float[] layerGradient, float[] errors, float[] gradient) {
        Layout layout = network.layout();
        Kernels kernels = network.kernels();
        int stride = layout.stride(0);
        int from = tile * TILE;
        int to = Math.min(from + TILE, slots.count);
        Arrays.fill(projections, from * stride, to * stride, 0);
        MatrixAt ratings = MatrixAt.rows(layerGradient, 0, stride);
        for (int slot = from; slot < to; slot++) {
            kernels.multiplyAdd(stride, slots.ratings, slot, ratings, projections, slot * stride);
        }
        float[] raw = new float[(to - from) * layout.embeddingStride()];
        kernels.multiplyAdd(
                to - from,
                layout.embeddingStride(),
                layout.width(0),
                MatrixAt.rows(projections, from * stride, stride),
                MatrixAt.rows(weightsTransposed, 0, layout.embeddingStride()),
                MatrixAt.rows(raw, 0, layout.embeddingStride()));
        for (int slot = from; slot < to; slot++) {
            propagate(slot, slots, raw, (slot - from) * layout.embeddingStride(), errors, gradient);
        }
    }

    private void propagate(int slot, Batch.Slots slots, float[] raw, int rawAt, float[] errors, float[] gradient) {
        int stride = network.layout().embeddingStride();
        if (embeddingDropout > 0) {
            for (int i = 0; i < stride; i++) {
                inputGradients[slot * stride + i] *= raw[rawAt + i];
            }
        } else {
            System.arraycopy(raw, rawAt, inputGradients, slot * stride, stride);
        }
        if (!cold[slot]) {
            int row = slots.rows[slot];
            System.arraycopy(inputGradients, slot * stride, gradient, tower.table() + row * stride, stride);
            gradient[tower.biases() + row] = biasGradient(slots, slot, errors);
        }
    }

    /** 0 without biases, so that these stay 0. */
    private float biasGradient(Batch.Slots slots, int slot, float[] errors) {
        if (!biases) {
            return 0;
        }
        float sum = 0;
        for (int i = slots.ratings.starts()[slot]; i < slots.ratings.starts()[slot + 1]; i++) {
            sum += errors[slots.ratings.columns()[i]];
        }
        return sum;
    }

    /** Number of tiles of {@link #sharedGradient}. */
    int gradientTiles() {
        return weightTiles() + featureTiles() + 1;
    }

    /**
     * Backward for what slots share: one tile of the weights of embeddings or of features, or the cold-start row.
     *
     * @param biasAt offset of the bias of the hidden layer, if its gradient is to be summed here; else below 0
     */
    void sharedGradient(int tile, Batch.Slots slots, float[] errors, int biasAt, float[] gradient) {
        int ofFeatures = tile - weightTiles();
        if (ofFeatures < 0) {
            weightGradient(tile, slots, gradient);
        } else if (ofFeatures < featureTiles()) {
            featureGradient(ofFeatures, slots, biasAt, gradient);
        } else {
            coldGradient(slots, errors, gradient);
        }
    }

    private int weightTiles() {
        return Math.ceilDiv(network.layout().embedding(), WEIGHT_ROWS);
    }

    private int featureTiles() {
        return Math.ceilDiv(tower.featureWidth() + 1, FEATURES);
    }

    /** Gradient of a few rows of the weights: inputs times gradients, over all slots. */
    private void weightGradient(int tile, Batch.Slots slots, float[] gradient) {
        Layout layout = network.layout();
        int from = tile * WEIGHT_ROWS;
        int rows = Math.min(WEIGHT_ROWS, layout.embedding() - from);
        network.kernels()
                .multiplyAdd(
                        rows,
                        layout.stride(0),
                        slots.count,
                        MatrixAt.rows(inputs, from, layout.embeddingStride()).transposed(),
                        MatrixAt.rows(projections, 0, layout.stride(0)),
                        MatrixAt.rows(gradient, tower.weights() + from * layout.stride(0), layout.stride(0)));
    }

    /**
     * Gradient of a few features' weights, each from the slots that have it; and, as that of a feature that all slots
     * have, of the bias of the hidden layer if its offset is given.
     */
    private void featureGradient(int tile, Batch.Slots slots, int biasAt, float[] gradient) {
        Layout layout = network.layout();
        int stride = layout.stride(0);
        MatrixAt ofSlots = MatrixAt.rows(projections, 0, stride);
        int to = Math.min((tile + 1) * FEATURES, tower.featureWidth() + 1);
        for (int feature = tile * FEATURES; feature < to; feature++) {
            boolean isBias = feature == tower.featureWidth();
            int row = isBias ? biasAt : tower.weights() + (layout.embedding() + feature) * stride;
            if (row >= 0) {
                network.kernels().multiplyAdd(stride, slots.byFeature, feature, ofSlots, gradient, row);
            }
        }
    }

    /** Gradient of the cold-start row, which several slots may share, so one thread sums it in order. */
    private void coldGradient(Batch.Slots slots, float[] errors, float[] gradient) {
        int width = network.layout().embeddingStride();
        int row = tower.table() + tower.cold() * width;
        for (int slot = 0; slot < slots.count; slot++) {
            if (cold[slot]) {
                network.kernels().addScaled(width, 1, inputGradients, slot * width, gradient, row);
                gradient[tower.biases() + tower.cold()] += biasGradient(slots, slot, errors);
            }
        }
    }
}
