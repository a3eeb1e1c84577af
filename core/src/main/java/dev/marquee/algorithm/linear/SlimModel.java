package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.math.SparseRows;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A sparse set of weights from movies to movies. A score is the sum of x_i W_ij over what the user rated, and each term
 * is the contribution of that rating. Scoring all movies for a user costs as many steps as there are weights.
 */
final class SlimModel implements FoldInModel, MovieFoldInModel {
    private final SlimOptions options;
    private final InputMatrix inputs;
    private final SparseRows users;
    private final SparseRows weights;
    private final float[] counts;

    /** @param weights one row per movie: the movies with a weight to it, ascending, and these weights */
    SlimModel(SlimOptions options, InputMatrix inputs, SparseRows weights) {
        this(options, inputs, weights, inputs.data());
    }

    /** @param counted data set in which the ratings of each movie are counted */
    private SlimModel(SlimOptions options, InputMatrix inputs, SparseRows weights, Dataset counted) {
        this.options = options;
        this.inputs = inputs;
        this.users = inputs.users();
        this.weights = weights;
        this.counts = new float[inputs.movies()];
        for (int movie = 0; movie < counts.length; movie++) {
            counts[movie] = counted.ratings().byMovie().count(movie);
        }
    }

    @Override
    public String algorithm() {
        return SlimOptions.OPTIONS.algorithm();
    }

    /** The options of the training. */
    public SlimOptions options() {
        return options;
    }

    @Override
    public int users() {
        return users.rows();
    }

    @Override
    public int movies() {
        return inputs.movies();
    }

    @Override
    public Scorer scorer(int user) {
        return scorer(users, Objects.checkIndex(user, users()));
    }

    @Override
    public Scorer foldIn(UserProfile profile) {
        return scorer(inputs.newUser(profile), 0);
    }

    /**
     * Weights to each new movie as training would find them; there are no weights from it, so all other scores stay
     * unchanged.
     */
    @Override
    public SlimModel withMovies(Dataset more) {
        BitSet newMovies = new BitSet();
        IntStream.of(TrainingData.newMovies(this, inputs.data(), more)).forEach(newMovies::set);
        if (newMovies.isEmpty()) {
            return this;
        }
        SparseRows all = new SlimMovieFoldIn(options, inputs, more).weights(weights, newMovies);
        return new SlimModel(options, inputs.withMovies(more.catalogue().size()), all, more);
    }

    /** For a user without ratings, the number of ratings of each movie. */
    private Scorer scorer(SparseRows rows, int row) {
        if (rows.starts()[row] == rows.starts()[row + 1]) {
            return new PrecomputedScorer(counts);
        }
        float[] x = new float[movies()];
        for (int entry = rows.starts()[row]; entry < rows.starts()[row + 1]; entry++) {
            x[rows.columns()[entry]] = rows.values()[entry];
        }
        float[] scores = new float[movies()];
        for (int movie = 0; movie < scores.length; movie++) {
            for (int entry = weights.starts()[movie]; entry < weights.starts()[movie + 1]; entry++) {
                scores[movie] += x[weights.columns()[entry]] * weights.values()[entry];
            }
        }
        return new PrecomputedScorer(scores);
    }

    SparseRows weights() {
        return weights;
    }
}
