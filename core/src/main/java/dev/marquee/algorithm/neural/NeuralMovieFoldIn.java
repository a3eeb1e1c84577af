package dev.marquee.algorithm.neural;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Kernels;
import java.util.Arrays;

/**
 * Finds the embeddings and biases of new movies by gradient descent on their ratings with all other parameters fixed,
 * as {@link NeuralUserFoldIn} does for users: starting at the cold-start row, with which the network was trained to use
 * genres and year alone, and with a penalty on the distance from it that weighs as much as a few ratings. Costs a few
 * hundred multiplications per rating and step.
 */
final class NeuralMovieFoldIn {
    private static final int STEPS = 60;
    private static final float RATE = 0.2f;
    private static final float PRIOR_WEIGHT = 8;

    private final TrainedNetwork trained;
    private final boolean biases;
    private final Layout layout;
    private final Kernels kernels;
    private final int known;

    /** @param known number of movies trained on, with or without ratings */
    NeuralMovieFoldIn(TrainedNetwork trained, boolean biases, int known) {
        this.trained = trained;
        this.biases = biases;
        this.layout = trained.inputs().layout();
        this.kernels = trained.inputs().network().kernels();
        this.known = known;
    }

    /**
     * The parameters including the new movies.
     *
     * @param inputs inputs of all movies
     */
    float[] parameters(Dataset more, int[] newMovies, Inputs inputs) {
        float[] grown = grown(inputs.layout());
        Tower tower = inputs.movies();
        for (int movie : newMovies) {
            float[] own = cold();
            descend(own, more.ratings().byMovie(), movie, tower);
            System.arraycopy(own, 0, grown, tower.table() + movie * layout.embeddingStride(), layout.embedding());
            grown[tower.biases() + movie] = biases ? own[layout.embedding()] : 0;
        }
        return grown;
    }

    /** Embedding and bias of a movie of which only genres and year are known. */
    private float[] cold() {
        Tower tower = trained.inputs().movies();
        int from = tower.table() + tower.cold() * layout.embeddingStride();
        float[] cold = Arrays.copyOfRange(trained.parameters(), from, from + layout.embedding() + 1);
        cold[layout.embedding()] = trained.parameters()[tower.biases() + tower.cold()];
        return cold;
    }

    /** All parameters, moved to the offsets of a layout with more movies. */
    private float[] grown(Layout largeLayout) {
        float[] from = trained.parameters();
        float[] grown = new float[largeLayout.size()];
        int stride = layout.embeddingStride();
        System.arraycopy(from, 0, grown, 0, layout.movieTable() + known * stride);
        System.arraycopy(
                from,
                layout.movieTable() + layout.movies() * stride,
                grown,
                largeLayout.movieTable() + largeLayout.movies() * stride,
                stride);
        System.arraycopy(from, layout.userBiases(), grown, largeLayout.userBiases(), layout.users() + 1);
        System.arraycopy(from, layout.movieBiases(), grown, largeLayout.movieBiases(), known);
        grown[largeLayout.movieBiases() + largeLayout.movies()] = from[layout.movieBiases() + layout.movies()];
        System.arraycopy(
                from, layout.userWeights(), grown, largeLayout.userWeights(), layout.size() - layout.userWeights());
        return grown;
    }

    /** Updates an embedding and the bias after it. */
    private void descend(float[] own, RatingRows raters, int movie, Tower tower) {
        int n = raters.count(movie);
        int embedding = layout.embedding();
        float[] start = own.clone();
        TrainedNetwork.UserProjection[] users = new TrainedNetwork.UserProjection[n];
        for (int i = 0; i < n; i++) {
            users[i] = trained.project(raters.column(raters.start(movie) + i));
        }
        float step = RATE / (n + PRIOR_WEIGHT);
        for (int i = 0; i < STEPS && n > 0; i++) {
            float[] movieProjection = projection(own, movie, tower);
            float bias = biases ? own[embedding] : 0;
            float[] back = new float[layout.stride(0)];
            float error = 0;
            for (int rating = 0; rating < n; rating++) {
                float output = users[rating].bias()
                        + bias
                        + trained.inputs()
                                .network()
                                .output(trained.parameters(), users[rating].values(), 0, movieProjection, 0);
                float residual = output - raters.value(raters.start(movie) + rating);
                error += residual;
                FirstLayerGradient.add(trained, users[rating], movieProjection, 0, residual, back);
            }
            for (int j = 0; j < embedding; j++) {
                int row = layout.movieWeights() + j * layout.stride(0);
                float gradient = kernels.dot(layout.stride(0), trained.parameters(), row, back, 0);
                own[j] -= step * (gradient + PRIOR_WEIGHT * (own[j] - start[j]));
            }
            own[embedding] -= step * (error + PRIOR_WEIGHT * (own[embedding] - start[embedding]));
        }
    }

    /** The projection of the movie tower, including the layer's bias. */
    private float[] projection(float[] own, int movie, Tower movieTower) {
        float[] padded = new float[layout.embeddingStride()];
        System.arraycopy(own, 0, padded, 0, layout.embedding());
        float[] projection = new float[layout.stride(0)];
        System.arraycopy(trained.parameters(), layout.biases(0), projection, 0, projection.length);
        trained.inputs()
                .network()
                .project(
                        trained.inputs().movies(),
                        trained.parameters(),
                        padded,
                        0,
                        movieTower.features(),
                        movie,
                        projection,
                        0);
        return projection;
    }
}
