package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;
import java.util.List;

/**
 * Where each parameter lies in the one array that holds them all. Rows are padded to the kernels' alignment; the padding
 * is 0 and stays 0. Everything below {@link #decayed()} takes part in weight decay; what lies above, the layers' biases,
 * does not.
 *
 * @param users rows of the user table, the cold one after them not counted
 * @param movies rows of the movie table, the cold one after them not counted
 * @param embedding the width of an embedding
 * @param userFeatures columns of the user features
 * @param movieFeatures columns of the movie features
 * @param hidden the widths of the hidden layers
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

    /** The first layer's weights of the user's half: a row an input, embedding first, then features. */
    int userWeights() {
        return movieBiases() + Kernels.stride(movies + 1);
    }

    int movieWeights() {
        return userWeights() + (embedding + userFeatures) * stride(0);
    }

    /** The weights from hidden layer {@code layer - 1} to {@code layer}, from 1. */
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
