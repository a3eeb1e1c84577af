package dev.marquee.algorithm.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parameters of one kind: {@code rows} rows of {@code width} floats, {@code stride} floats apart. */
record Stretch(String kind, int at, int rows, int width, int stride) {
    /** All kinds of parameters of a network; together they cover every parameter once, except the padding. */
    static List<Stretch> allOf(Layout layout) {
        int embedding = layout.embedding();
        int stride = layout.embeddingStride();
        int users = layout.users();
        int movies = layout.movies();
        List<Stretch> all = new ArrayList<>(List.of(
                new Stretch("user embeddings", layout.userTable(), users, embedding, stride),
                row("cold user embedding", layout.userTable() + users * stride, embedding),
                new Stretch("movie embeddings", layout.movieTable(), movies, embedding, stride),
                row("cold movie embedding", layout.movieTable() + movies * stride, embedding),
                row("user biases", layout.userBiases(), users),
                row("cold user bias", layout.userBiases() + users, 1),
                row("movie biases", layout.movieBiases(), movies),
                row("cold movie bias", layout.movieBiases() + movies, 1)));
        tower(all, "user", layout, layout.userWeights(), layout.userFeatures());
        tower(all, "movie", layout, layout.movieWeights(), layout.movieFeatures());
        for (int layer = 0; layer < layout.layers(); layer++) {
            all.add(row("biases of hidden layer " + layer, layout.biases(layer), layout.width(layer)));
            if (layer > 0) {
                int inputs = layout.width(layer - 1);
                String kind = "weights of hidden layer " + layer;
                all.add(new Stretch(kind, layout.weights(layer), inputs, layout.width(layer), layout.stride(layer)));
            }
        }
        all.add(row("output weights", layout.outputWeights(), layout.width(layout.layers() - 1)));
        all.add(row("output bias", layout.outputBias(), 1));
        return all;
    }

    IntStream places() {
        return IntStream.range(0, rows * width).map(i -> at + i / width * stride + i % width);
    }

    @Override
    public String toString() {
        return kind;
    }

    private static void tower(List<Stretch> all, String tower, Layout layout, int at, int features) {
        int stride = layout.stride(0);
        int featuresAt = at + layout.embedding() * stride;
        all.add(new Stretch(tower + " embedding weights", at, layout.embedding(), layout.width(0), stride));
        all.add(new Stretch(tower + " feature weights", featuresAt, features, layout.width(0), stride));
    }

    private static Stretch row(String kind, int at, int width) {
        return new Stretch(kind, at, 1, width, width);
    }
}
