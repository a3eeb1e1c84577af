package dev.marquee.algorithm.neural;

import dev.marquee.feature.FeatureGroup;
import java.util.List;

/**
 * What the network looks like.
 *
 * @param embedding the width of a user's and of a movie's embedding
 * @param hidden the widths of the hidden layers, from the input on
 * @param features the blocks of features beside the embeddings
 * @param biases whether a number of each user's and each movie's own is added to the output
 */
public record Shape(int embedding, List<Integer> hidden, List<FeatureGroup> features, boolean biases) {
    /** Copies the lists. */
    public Shape {
        hidden = List.copyOf(hidden);
        features = List.copyOf(features);
    }
}
