package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;
import java.util.List;

/**
 * Offset of each parameter in the one array that holds them all. Rows are padded to the kernels' alignment; the padding
 * is always 0. Weight decay applies to everything below {@link #decayed()}, that is, not to the layers' biases.
 *
 * @param users rows of the user table, excluding the cold-start row that follows them
 * @param movies rows of the movie table, excluding the cold-start row that follows them
 * @param embedding width of an embedding
 * @param userFeatures number of columns of the user features
 * @param movieFeatures number of columns of the movie features
 * @param hidden widths of the hidden layers
 */
record Layout(int users, int movies, int embedding, int userFeatures, int movieFeatures, List<Integer> hidden) {
    Layout {
        hidden = List.copyOf(hidden);
    }

    int embeddingStride() {
        return Kernels.stride(embedding);
    }

    int width(int layer) {
        return hidden.get(layer);
    }

    int stride(int layer) {
        return Kernels.stride(hidden.get(layer));
    }

    int layers() {
        return hidden.size();
    }

    int userTable() {
        return 0;
    }

    int movieTable() {
        return (users + 1) * embeddingStride();
    }

    int userBiases() {
        return movieTable() + (movies + 1) * embeddingStride();
    }

    int movieBiases() {
        return userBiases() + Kernels.stride(users + 1);
    }

    /** The first layer's weights of the user tower: one row per input, embedding first, then features. */
    int userWeights() {
        return movieBiases() + Kernels.stride(movies + 1);
    }

    int movieWeights() {
        return userWeights() + (embedding + userFeatures) * stride(0);
    }

    /** The weights from hidden layer {@code layer - 1} to {@code layer}, which is at least 1. */
    int weights(int layer) {
        int at = movieWeights() + (embedding + movieFeatures) * stride(0);
        for (int below = 1; below < layer; below++) {
            at += width(below - 1) * stride(below);
        }
        return at;
    }

    int outputWeights() {
        return weights(layers());
    }

    int decayed() {
        return outputWeights() + stride(layers() - 1);
    }

    int biases(int layer) {
        int at = decayed();
        for (int below = 0; below < layer; below++) {
            at += stride(below);
        }
        return at;
    }

    int outputBias() {
        return biases(layers());
    }

    int size() {
        return outputBias() + Kernels.ALIGNMENT;
    }
}
