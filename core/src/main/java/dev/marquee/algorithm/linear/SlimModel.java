package dev.marquee.algorithm.linear;

import dev.marquee.math.SparseRows;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.KnownScores;
import dev.marquee.model.Profile;
import dev.marquee.model.Scorer;
import java.util.Objects;

/**
 * A few weights to every movie from others. A score is a sum over what the person rated, x_i W_ij, and each term is what
 * that rating contributes. All movies for a person take as many steps as there are weights.
 */
public final class SlimModel implements FoldsIn {
    private final SlimOptions options;
    private final Inputs inputs;
    private final SparseRows people;
    private final SparseRows weights;

    /** @param weights for each movie in turn the movies that speak for it, ascending, and how much */
    SlimModel(SlimOptions options, Inputs inputs, SparseRows weights) {
        this.options = options;
        this.inputs = inputs;
        this.people = inputs.users();
        this.weights = weights;
    }

    @Override
    public String algorithm() {
        return SlimOptions.OPTIONS.algorithm();
    }

    /** The options it was trained with. */
    public SlimOptions options() {
        return options;
    }

    @Override
    public int users() {
        return people.rows();
    }

    @Override
    public int movies() {
        return inputs.movies();
    }

    @Override
    public Scorer scorer(int user) {
        return scorer(people, Objects.checkIndex(user, users()));
    }

    @Override
    public Scorer foldIn(Profile profile) {
        return scorer(inputs.person(profile), 0);
    }

    /** For someone who rated nothing, how many rated each movie. */
    private Scorer scorer(SparseRows rows, int row) {
        if (rows.starts()[row] == rows.starts()[row + 1]) {
            return new KnownScores(counts());
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
        return new KnownScores(scores);
    }

    private float[] counts() {
        float[] counts = new float[movies()];
        for (int movie : people.columns()) {
            counts[movie]++;
        }
        return counts;
    }

    SparseRows weights() {
        return weights;
    }
}
