package dev.marquee.algorithm.linear;

import dev.marquee.math.Kernels;
import dev.marquee.math.SparseRows;
import dev.marquee.model.ComparesMovies;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.KnownScores;
import dev.marquee.model.Profile;
import dev.marquee.model.Scorer;
import java.util.Objects;

/**
 * A weight from every movie, and every feature of a person, to every movie. A score is a sum over what the person rated,
 * x_i B_ij, and each term is what that rating contributes. All movies for a person take as many additions as there are
 * movies, times the person's ratings.
 */
public final class EaseModel implements FoldsIn, ComparesMovies {
    private final EaseOptions options;
    private final Inputs inputs;
    private final SparseRows people;
    private final int stride;
    private final float[] weights;

    /**
     * Takes the weights over.
     *
     * @param weights B row by row, {@code inputs.width()} rows of as many numbers and padding
     */
    EaseModel(EaseOptions options, Inputs inputs, float[] weights) {
        this.options = options;
        this.inputs = inputs;
        this.people = inputs.users();
        this.stride = Kernels.stride(inputs.width());
        this.weights = weights;
    }

    @Override
    public String algorithm() {
        return EaseOptions.OPTIONS.algorithm();
    }

    /** The options it was trained with. */
    public EaseOptions options() {
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

    /** The same product for the person's ratings and features: as if they had been trained on, but for B itself. */
    @Override
    public Scorer foldIn(Profile profile) {
        return scorer(inputs.person(profile), 0);
    }

    /**
     * Two movies' partial correlation, all other movies held: −P_ij / √(P_ii P_jj), which is the geometric mean of the
     * weights between them with their sign.
     */
    @Override
    public void similarities(int movie, float[] similarities) {
        Objects.checkIndex(movie, movies());
        for (int other = 0; other < movies(); other++) {
            float to = weights[movie * stride + other];
            float from = weights[other * stride + movie];
            float mean = (float) Math.sqrt(Math.abs(to * from));
            similarities[other] = other == movie ? 1 : Math.clamp(Math.copySign(mean, to), -1f, 1f);
        }
    }

    private Scorer scorer(SparseRows rows, int row) {
        float[] scores = new float[movies()];
        Kernels kernels = Kernels.best();
        for (int entry = rows.starts()[row]; entry < rows.starts()[row + 1]; entry++) {
            kernels.addScaled(movies(), rows.values()[entry], weights, rows.columns()[entry] * stride, scores, 0);
        }
        return new KnownScores(scores);
    }

    float[] weights() {
        return weights.clone();
    }
}
