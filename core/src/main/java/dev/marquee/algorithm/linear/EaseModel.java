package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.common.NewMovies;
import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.data.Dataset;
import dev.marquee.feature.FeatureGroup;
import dev.marquee.math.Kernels;
import dev.marquee.math.SparseRows;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A weight from every movie, and every feature of a person, to every movie. A score is a sum over what the person rated,
 * x_i B_ij, and each term is what that rating contributes. All movies for a person take as many additions as there are
 * movies, times the person's ratings.
 */
public final class EaseModel implements DemographicsAwareModel, MovieFoldInModel, MovieSimilarityModel {
    private final EaseOptions options;
    private final InputMatrix inputs;
    private final SparseRows users;
    private final int stride;
    private final float[] weights;
    private final float[] variances;
    private final Optional<EaseModel> trained;

    /**
     * Takes the arrays over.
     *
     * @param weights B row by row, {@code inputs.width()} rows of as many numbers and padding
     * @param variances the diagonal of P, which with B makes P; 0 for a movie that came after
     */
    EaseModel(EaseOptions options, InputMatrix inputs, float[] weights, float[] variances) {
        this(options, inputs, weights, variances, Optional.empty());
    }

    private EaseModel(
            EaseOptions options, InputMatrix inputs, float[] weights, float[] variances, Optional<EaseModel> trained) {
        this.options = options;
        this.inputs = inputs;
        this.users = inputs.users();
        this.stride = Kernels.stride(inputs.width());
        this.weights = weights;
        this.variances = variances;
        this.trained = trained;
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

    /** The same product for the person's ratings and features: as if they had been trained on, but for B itself. */
    @Override
    public Scorer foldIn(UserProfile profile) {
        return scorer(inputs.person(profile), 0);
    }

    /**
     * The weights to each new movie that training would have found; none from it, so that all else stays as it is. Keeps
     * the model as it was trained beside, to begin from when asked again.
     */
    @Override
    public EaseModel withMovies(Dataset more) {
        EaseModel from = trained.orElse(this);
        int[] fresh = NewMovies.of(this, inputs.data(), more);
        return fresh.length == 0 ? this : from.grown(more, fresh);
    }

    private EaseModel grown(Dataset more, int[] fresh) {
        int all = more.catalogue().size();
        InputMatrix grown = inputs.withMovies(all);
        int shift = all - movies();
        int wide = Kernels.stride(grown.width());
        float[] now = new float[grown.width() * wide];
        float[] variancesNow = new float[grown.width()];
        for (int i = 0; i < inputs.width(); i++) {
            int row = i < movies() ? i : i + shift;
            int features = inputs.width() - movies();
            System.arraycopy(weights, i * stride, now, row * wide, movies());
            System.arraycopy(weights, i * stride + movies(), now, row * wide + all, features);
            variancesNow[row] = variances[i];
        }
        EaseMovieFoldIn arrival = new EaseMovieFoldIn(this, more);
        for (int movie : fresh) {
            float[] to = arrival.weightsTo(movie);
            for (int i = 0; i < to.length; i++) {
                now[(i < movies() ? i : i + shift) * wide + movie] = to[i];
            }
        }
        return new EaseModel(options, grown, now, variancesNow, Optional.of(this));
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
        return new PrecomputedScorer(scores);
    }

    InputMatrix inputs() {
        return inputs;
    }

    float[] weights() {
        return weights.clone();
    }

    /** B itself, not a copy. */
    float[] sharedWeights() {
        return weights;
    }

    float[] variances() {
        return variances.clone();
    }
}
