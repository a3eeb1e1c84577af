package dev.marquee.algorithm.neural;

import dev.marquee.data.MarqueeException;
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
    private static final int MAX_PARAMETERS = Integer.MAX_VALUE - (1 << 20);

    Layout {
        hidden = List.copyOf(hidden);
        requireArray(users, movies, embedding, userFeatures, movieFeatures, hidden);
    }

    /** All offsets are integers: their sum, without rounding up of each part to the alignment, must leave room for it. */
    private static void requireArray(
            long users, long movies, int embedding, long userFeatures, long movieFeatures, List<Integer> hidden) {
        long rows = (users + movies + 2) * (Kernels.stride(embedding) + 2L * Kernels.ALIGNMENT)
                + (2L * embedding + userFeatures + movieFeatures) * Kernels.stride(hidden.getFirst());
        for (int layer = 1; layer < hidden.size(); layer++) {
            rows += (long) hidden.get(layer - 1) * Kernels.stride(hidden.get(layer));
        }
        if (rows > MAX_PARAMETERS) {
            throw new MarqueeException(
                    "a network for %d users and %d movies with embeddings of %d and hidden layers of %s needs %d parameters, more than the %d of an array; choose narrower layers"
                            .formatted(users, movies, embedding, hidden, rows, MAX_PARAMETERS));
        }
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
