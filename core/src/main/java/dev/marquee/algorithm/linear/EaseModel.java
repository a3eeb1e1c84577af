package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.math.HalfRows;
import dev.marquee.math.SparseRows;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.option.FeatureGroup;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One weight from every movie, and from every feature of a user, to every movie. A score is the sum of x_i B_ij over
 * what the user rated, and each term is the contribution of that rating. Scoring all movies for a user costs as many
 * additions as there are movies, times the user's number of ratings. Weights have half precision: a list is the same,
 * and a model takes half the memory.
 */
final class EaseModel implements DemographicsAwareModel, MovieFoldInModel, MovieSimilarityModel {
    private final EaseOptions options;
    private final InputMatrix inputs;
    private final SparseRows users;
    private final HalfRows weights;
    private final float[] variances;
    private final Optional<EaseModel> trained;

    /**
     * Takes ownership of the arrays.
     *
     * @param weights B: {@code inputs.width()} rows of as many numbers
     * @param variances diagonal of P, which together with B determines P; 0 for a movie folded in later
     */
    EaseModel(EaseOptions options, InputMatrix inputs, HalfRows weights, float[] variances) {
        this(options, inputs, weights, variances, Optional.empty());
    }

    private EaseModel(
            EaseOptions options, InputMatrix inputs, HalfRows weights, float[] variances, Optional<EaseModel> trained) {
        this.options = options;
        this.inputs = inputs;
        this.users = inputs.users();
        this.weights = weights;
        this.variances = variances;
        this.trained = trained;
    }

    @Override
    public String algorithm() {
        return EaseOptions.OPTIONS.algorithm();
    }

    /** The options of the training. */
    public EaseOptions options() {
        return options;
    }

    @Override
    public Set<FeatureGroup> demographics() {
        return inputs.demographics();
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

    /** The product of the user's input row and B: equal to training on the user, except that B itself stays fixed. */
    @Override
    public Scorer foldIn(UserProfile profile) {
        return scorer(inputs.newUser(profile), 0);
    }

    /**
     * Weights to each new movie as training would find them; there are no weights from it, so all other scores stay
     * unchanged. Keeps the trained model, from which later calls start again.
     */
    @Override
    public EaseModel withMovies(Dataset more) {
        EaseModel from = trained.orElse(this);
        int[] newMovies = TrainingData.newMovies(this, inputs.data(), more);
        return newMovies.length == 0 ? this : from.grown(more, newMovies);
    }

    private EaseModel grown(Dataset more, int[] newMovies) {
        int newSize = more.catalogue().size();
        InputMatrix grown = inputs.withMovies(newSize);
        int shift = newSize - movies();
        HalfRows newWeights = HalfRows.zeros(grown.width(), grown.width());
        float[] newVariances = new float[grown.width()];
        for (int i = 0; i < inputs.width(); i++) {
            int row = i < movies() ? i : i + shift;
            int features = inputs.width() - movies();
            newWeights.set(row, 0, weights, i, 0, movies());
            newWeights.set(row, newSize, weights, i, movies(), features);
            newVariances[row] = variances[i];
        }
        EaseMovieFoldIn foldIn = new EaseMovieFoldIn(this, more);
        for (int movie : newMovies) {
            float[] to = foldIn.weightsTo(movie);
            for (int i = 0; i < to.length; i++) {
                newWeights.set(i < movies() ? i : i + shift, movie, to[i]);
            }
        }
        return new EaseModel(options, grown, newWeights, newVariances, Optional.of(this));
    }

    /**
     * Partial correlation of two movies given all others: −P_ij / √(P_ii P_jj), which is the geometric mean of the two
     * weights between them with their sign.
     */
    @Override
    public void similarities(int movie, float[] similarities) {
        Objects.checkIndex(movie, movies());
        for (int other = 0; other < movies(); other++) {
            float to = weights.get(movie, other);
            float from = weights.get(other, movie);
            float mean = (float) Math.sqrt(Math.abs(to * from));
            similarities[other] = other == movie ? 1 : Math.clamp(Math.copySign(mean, to), -1f, 1f);
        }
    }

    private Scorer scorer(SparseRows rows, int row) {
        float[] scores = new float[movies()];
        for (int entry = rows.starts()[row]; entry < rows.starts()[row + 1]; entry++) {
            weights.addScaled(rows.values()[entry], rows.columns()[entry], scores);
        }
        return new PrecomputedScorer(scores);
    }

    InputMatrix inputs() {
        return inputs;
    }

    /** B itself, not a copy. */
    HalfRows weights() {
        return weights;
    }

    float[] variances() {
        return variances.clone();
    }
}
