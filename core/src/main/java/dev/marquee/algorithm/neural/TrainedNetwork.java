package dev.marquee.algorithm.neural;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.SparseRows;
import java.util.Arrays;

/**
 * Parameters with what follows from them: every movie's half of the first layer, its bias included, computed once. Rows
 * of users and movies that training did not see hold what the cold rows hold.
 */
final class TrainedNetwork {
    private final Inputs inputs;
    private final float[] parameters;
    private final float[] movieHalves;
    private final float[] movieBiases;

    TrainedNetwork(Inputs inputs, float[] parameters) {
        this.inputs = inputs;
        this.parameters = parameters;
        Tower half = inputs.movies();
        Layout layout = inputs.layout();
        int stride = layout.stride(0);
        this.movieHalves = new float[half.rows() * stride];
        this.movieBiases = new float[half.rows()];
        for (int movie = 0; movie < half.rows(); movie++) {
            int embedding = half.table() + movie * layout.embeddingStride();
            int at = movie * stride;
            System.arraycopy(parameters, layout.biases(0), movieHalves, at, stride);
            inputs.network().project(half, parameters, parameters, embedding, half.features(), movie, movieHalves, at);
            movieBiases[movie] = parameters[half.biases() + movie];
        }
    }

    Inputs inputs() {
        return inputs;
    }

    /** The parameters themselves, not a copy; nobody changes them any more. */
    float[] parameters() {
        return parameters;
    }

    /** Every movie's half of the first layer, a row of {@code layout.stride(0)} each; not a copy. */
    float[] movieHalves() {
        return movieHalves;
    }

    float movieBias(int movie) {
        return movieBiases[movie];
    }

    /** The user's place: their embedding beside their features. */
    Place place(int user) {
        Tower half = inputs.users();
        int stride = inputs.layout().embeddingStride();
        return place(parameters, half.table() + user * stride, parameters[half.biases() + user], half.features(), user);
    }

    /** The place of somebody with an embedding and a bias of their own. */
    Place place(float[] embedding, int at, float bias, SparseRows features, int row) {
        float[] half = new float[inputs.layout().stride(0)];
        inputs.network().project(inputs.users(), parameters, embedding, at, features, row, half, 0);
        return new Place(half, bias);
    }

    float output(Place place, int movie) {
        return output(place.half(), place.bias(), movie);
    }

    private float output(float[] userHalf, float userBias, int movie) {
        int at = movie * inputs.layout().stride(0);
        return userBias + movieBiases[movie] + inputs.network().output(parameters, userHalf, 0, movieHalves, at);
    }

    /** The output if the movie did not have one of its features; the same if it has not. */
    float outputWithout(Place place, int movie, String feature) {
        Tower half = inputs.movies();
        Layout layout = inputs.layout();
        int column = inputs.movieFeatures().indexOf(feature);
        int stride = layout.stride(0);
        float[] without = Arrays.copyOfRange(movieHalves, movie * stride, (movie + 1) * stride);
        SparseRows features = half.features();
        for (int entry = features.starts()[movie]; entry < features.starts()[movie + 1]; entry++) {
            if (features.columns()[entry] == column) {
                int weights = half.weights() + (layout.embedding() + column) * stride;
                inputs.network()
                        .kernels()
                        .addScaled(stride, -features.values()[entry], parameters, weights, without, 0);
            }
        }
        return place.bias() + movieBiases[movie] + inputs.network().output(parameters, place.half(), 0, without, 0);
    }

    /** The mean squared error over ratings, clamped to nothing: as the network says it. */
    double loss(Ratings ratings) {
        double loss = 0;
        RatingRows rows = ratings.byUser();
        for (int user = 0; user < rows.rows(); user++) {
            if (rows.count(user) > 0) {
                Place place = place(user);
                for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                    double error = ratings.scale().clamp(output(place, rows.column(entry))) - rows.value(entry);
                    loss += error * error;
                }
            }
        }
        return loss / ratings.size();
    }

    /** A user's half of the first layer, and bias. */
    @SuppressWarnings("ArrayRecordComponent") // stays within the package, never compared
    record Place(float[] half, float bias) {}
}
