package dev.marquee.algorithm.neural;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Kernels;
import java.util.Arrays;

/**
 * Finds the embeddings and biases of new movies by descending on their ratings with everything else held, as
 * {@link NeuralUserFoldIn} does for people: from the cold row, beside which the network was trained to go by genres and year alone,
 * with a pull back to it that weighs as much as a few ratings. Costs a few hundred multiplications a rating and step.
 */
final class NeuralMovieFoldIn {
    private static final int STEPS = 60;
    private static final float RATE = 0.2f;
    private static final float GRADIENT = 8;

    private final TrainedNetwork trained;
    private final boolean biases;
    private final Layout layout;
    private final Kernels kernels;
    private final int known;

    /** @param known how many movies it was trained on, rated or not */
    NeuralMovieFoldIn(TrainedNetwork trained, boolean biases, int known) {
        this.trained = trained;
        this.biases = biases;
        this.layout = trained.inputs().layout();
        this.kernels = trained.inputs().network().kernels();
        this.known = known;
    }

    /**
     * The parameters with the new movies in them.
     *
     * @param inputs of all movies
     */
    float[] parameters(Dataset more, int[] fresh, Inputs inputs) {
        float[] grown = grown(inputs.layout());
        Tower half = inputs.movies();
        for (int movie : fresh) {
            float[] own = cold();
            descend(own, more.ratings().byMovie(), movie, half);
            System.arraycopy(own, 0, grown, half.table() + movie * layout.embeddingStride(), layout.embedding());
            grown[half.biases() + movie] = biases ? own[layout.embedding()] : 0;
        }
        return grown;
    }

    /** Embedding and bias of a movie of which nothing but genres and year is known. */
    private float[] cold() {
        Tower half = trained.inputs().movies();
        int from = half.table() + half.cold() * layout.embeddingStride();
        float[] cold = Arrays.copyOfRange(trained.parameters(), from, from + layout.embedding() + 1);
        cold[layout.embedding()] = trained.parameters()[half.biases() + half.cold()];
        return cold;
    }

    /** All parameters where a layout of more movies has them. */
    private float[] grown(Layout wide) {
        float[] from = trained.parameters();
        float[] grown = new float[wide.size()];
        int stride = layout.embeddingStride();
        System.arraycopy(from, 0, grown, 0, layout.movieTable() + known * stride);
        System.arraycopy(
                from,
                layout.movieTable() + layout.movies() * stride,
                grown,
                wide.movieTable() + wide.movies() * stride,
                stride);
        System.arraycopy(from, layout.userBiases(), grown, wide.userBiases(), layout.users() + 1);
        System.arraycopy(from, layout.movieBiases(), grown, wide.movieBiases(), known);
        grown[wide.movieBiases() + wide.movies()] = from[layout.movieBiases() + layout.movies()];
        System.arraycopy(from, layout.userWeights(), grown, wide.userWeights(), layout.size() - layout.userWeights());
        return grown;
    }

    /** Moves an embedding and the bias after it. */
    private void descend(float[] own, RatingRows raters, int movie, Tower half) {
        int n = raters.count(movie);
        int embedding = layout.embedding();
        float[] start = own.clone();
        TrainedNetwork.Place[] users = new TrainedNetwork.Place[n];
        for (int i = 0; i < n; i++) {
            users[i] = trained.place(raters.column(raters.start(movie) + i));
        }
        float step = RATE / (n + GRADIENT);
        for (int i = 0; i < STEPS && n > 0; i++) {
            float[] movieHalf = half(own, movie, half);
            float bias = biases ? own[embedding] : 0;
            float[] back = new float[layout.stride(0)];
            float error = 0;
            for (int rating = 0; rating < n; rating++) {
                float output = users[rating].bias()
                        + bias
                        + trained.inputs()
                                .network()
                                .output(trained.parameters(), users[rating].half(), 0, movieHalf, 0);
                float residual = output - raters.value(raters.start(movie) + rating);
                error += residual;
                FirstLayerGradient.add(trained, users[rating], movieHalf, 0, residual, back);
            }
            for (int j = 0; j < embedding; j++) {
                int row = layout.movieWeights() + j * layout.stride(0);
                float gradient = kernels.dot(layout.stride(0), trained.parameters(), row, back, 0);
                own[j] -= step * (gradient + GRADIENT * (own[j] - start[j]));
            }
            own[embedding] -= step * (error + GRADIENT * (own[embedding] - start[embedding]));
        }
    }

    /** The movie's half of the first layer, the layer's bias in it. */
    private float[] half(float[] own, int movie, Tower wide) {
        float[] padded = new float[layout.embeddingStride()];
        System.arraycopy(own, 0, padded, 0, layout.embedding());
        float[] half = new float[layout.stride(0)];
        System.arraycopy(trained.parameters(), layout.biases(0), half, 0, half.length);
        trained.inputs()
                .network()
                .project(trained.inputs().movies(), trained.parameters(), padded, 0, wide.features(), movie, half, 0);
        return half;
    }
}
