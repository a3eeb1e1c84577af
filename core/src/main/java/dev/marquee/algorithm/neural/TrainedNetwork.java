package dev.marquee.algorithm.neural;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.SparseRows;
import java.util.Arrays;

/**
 * Parameters with the projections of all movies by the movie tower, including the first layer's bias, computed once.
 * Rows of users and movies that training did not see hold the values of the cold-start rows.
 */
final class TrainedNetwork {
    private final Inputs inputs;
    private final float[] parameters;
    private final float[] movieProjections;
    private final float[] movieBiases;

    TrainedNetwork(Inputs inputs, float[] parameters) {
        this.inputs = inputs;
        this.parameters = parameters;
        Tower tower = inputs.movies();
        Layout layout = inputs.layout();
        int stride = layout.stride(0);
        this.movieProjections = new float[tower.rows() * stride];
        this.movieBiases = new float[tower.rows()];
        for (int movie = 0; movie < tower.rows(); movie++) {
            int embedding = tower.table() + movie * layout.embeddingStride();
            int at = movie * stride;
            System.arraycopy(parameters, layout.biases(0), movieProjections, at, stride);
            inputs.network()
                    .project(tower, parameters, parameters, embedding, tower.features(), movie, movieProjections, at);
            movieBiases[movie] = parameters[tower.biases() + movie];
        }
    }

    Inputs inputs() {
        return inputs;
    }

    /** The parameters themselves, not a copy; never changed. */
    float[] parameters() {
        return parameters;
    }

    /** The projections of all movies, one row of {@code layout.stride(0)} per movie; not a copy. */
    float[] movieProjections() {
        return movieProjections;
    }

    float movieBias(int movie) {
        return movieBiases[movie];
    }

    /** The projection of a user, from embedding and features. */
    UserProjection project(int user) {
        Tower tower = inputs.users();
        int stride = inputs.layout().embeddingStride();
        return project(
                parameters, tower.table() + user * stride, parameters[tower.biases() + user], tower.features(), user);
    }

    /** The projection of a user with a given embedding and bias. */
    UserProjection project(float[] embedding, int at, float bias, SparseRows features, int row) {
        float[] projection = new float[inputs.layout().stride(0)];
        inputs.network().project(inputs.users(), parameters, embedding, at, features, row, projection, 0);
        return new UserProjection(projection, bias);
    }

    float output(UserProjection place, int movie) {
        return output(place.values(), place.bias(), movie);
    }

    private float output(float[] userProjection, float userBias, int movie) {
        int at = movie * inputs.layout().stride(0);
        return userBias
                + movieBiases[movie]
                + inputs.network().output(parameters, userProjection, 0, movieProjections, at);
    }

    /** The output if the movie lacked one of its features; unchanged if it does not have the feature. */
    float outputWithout(UserProjection place, int movie, String feature) {
        Tower tower = inputs.movies();
        Layout layout = inputs.layout();
        int column = inputs.movieFeatures().indexOf(feature);
        int stride = layout.stride(0);
        float[] without = Arrays.copyOfRange(movieProjections, movie * stride, (movie + 1) * stride);
        SparseRows features = tower.features();
        for (int entry = features.starts()[movie]; entry < features.starts()[movie + 1]; entry++) {
            if (features.columns()[entry] == column) {
                int weights = tower.weights() + (layout.embedding() + column) * stride;
                inputs.network()
                        .kernels()
                        .addScaled(stride, -features.values()[entry], parameters, weights, without, 0);
            }
        }
        return place.bias() + movieBiases[movie] + inputs.network().output(parameters, place.values(), 0, without, 0);
    }

    /** The mean squared error over ratings, with outputs clamped to the scale. */
    double loss(Ratings ratings) {
        double loss = 0;
        RatingRows rows = ratings.byUser();
        for (int user = 0; user < rows.rows(); user++) {
            if (rows.count(user) > 0) {
                UserProjection place = project(user);
                for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                    double error = ratings.scale().clamp(output(place, rows.column(entry))) - rows.value(entry);
                    loss += error * error;
                }
            }
        }
        return loss / ratings.size();
    }

    /** A user's projection by the user tower, and bias. */
    @SuppressWarnings("ArrayRecordComponent") // used within the package, never compared
    record UserProjection(float[] values, float bias) {}
}
