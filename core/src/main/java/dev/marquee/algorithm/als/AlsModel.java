package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.AttributeToFactorMap;
import dev.marquee.algorithm.common.DotProductRatingScorer;
import dev.marquee.algorithm.common.NewMovies;
import dev.marquee.data.Dataset;
import dev.marquee.math.Cosines;
import dev.marquee.math.DenseRows;
import dev.marquee.math.RowProducts;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Tensor;
import dev.marquee.model.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Factors and biases. A user without training ratings has zeros, so only the other terms predict; a movie without
 * training ratings is folded in from its genres and year.
 */
public final class AlsModel
        implements RatingModel, FoldInModel, MovieFoldInModel, MovieSimilarityModel, ParameterModel {
    /**
     * Fold-in regularizes a user with fewer ratings as if they had this many; otherwise one rating would be worse than
     * none.
     */
    private static final int MIN_DAMPED = 20;

    private final Dataset data;
    private final AlsOptions options;
    private final AlsLayout layout;
    private final float mean;
    private final AlsLayout.Side users;
    private final AlsLayout.Side movies;
    private final Cosines cosines;

    /**
     * Takes ownership of the rows.
     *
     * @param data training data
     */
    AlsModel(Dataset data, AlsOptions options, float mean, AlsLayout.Side users, AlsLayout.Side movies) {
        this.data = data;
        this.options = options;
        this.layout = new AlsLayout(options.rank(), options.biases());
        this.mean = mean;
        this.users = users;
        this.movies = movies;
        this.cosines = new Cosines(DenseRows.ofPacked(
                movies.rows().rows(), layout.rank(), movies.rows().packed(layout.factors(), layout.rank())));
    }

    @Override
    public String algorithm() {
        return AlsOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return users.rows().rows();
    }

    @Override
    public int movies() {
        return movies.rows().rows();
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer(users.rows(), user);
    }

    /**
     * Solves for the user's row with the movies fixed: one linear system. For users with few ratings the regularization
     * is stronger than in training, where most users have more.
     */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        AlsLayout.Side own = layout.users(1);
        AlsRowSolver fit = new AlsRowSolver(options, mean);
        fit.begin();
        for (UserProfile.Rated rated : profile.ratings()) {
            fit.add(own, movies, Objects.checkIndex(rated.movie(), movies()), rated.value());
        }
        if (!profile.ratings().isEmpty()) {
            fit.solve(own, 0, Math.max(profile.ratings().size(), MIN_DAMPED));
        }
        return scorer(own.rows(), 0);
    }

    /**
     * Solves for the rows of new movies with the users fixed, shrunk towards the rows expected from genres and year.
     */
    @Override
    public AlsModel withMovies(Dataset more) {
        int[] newMovies = NewMovies.of(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        AlsLayout.Side all =
                layout.movies(movies.rows().resized(more.catalogue().size()));
        AttributeToFactorMap expected = AttributeToFactorMap.fit(data, movies.rows());
        AlsRowSolver fit = new AlsRowSolver(options, mean);
        for (int movie : newMovies) {
            expected.write(more.catalogue().movie(movie), all.rows(), movie);
            layout.setConstant(all, movie);
            fit.solveFromCurrent(all, movie, users, more.ratings().byMovie());
        }
        return new AlsModel(data, options, mean, users, all);
    }

    private RatingScorer scorer(DenseRows users, int user) {
        RowProducts products = new RowProducts(movies.rows(), users.values(), users.at(user));
        return new DotProductRatingScorer(data.ratings().scale(), mean, products);
    }

    /** Cosine of the factors. */
    @Override
    public void similarities(int movie, float[] similarities) {
        cosines.to(movie, similarities);
    }

    @Override
    public void similarities(int movie, int[] others, float[] similarities) {
        cosines.to(movie, others, similarities);
    }

    /** {@code mean}, {@code userFactors}, {@code movieFactors}; with biases {@code userBiases} and {@code movieBiases}. */
    @Override
    public List<Tensor> parameters() {
        List<Tensor> parameters = new ArrayList<>();
        parameters.add(Tensor.scalar("mean", mean));
        parameters.add(tensor("userFactors", Tensor.Subject.USER, users.rows()));
        parameters.add(tensor("movieFactors", Tensor.Subject.MOVIE, movies.rows()));
        if (layout.biases()) {
            float[] userBiases = users.rows().packed(users.bias(), 1);
            float[] movieBiases = movies.rows().packed(movies.bias(), 1);
            parameters.add(Tensor.of("userBiases", Tensor.Subject.USER, List.of(users()), userBiases));
            parameters.add(Tensor.of("movieBiases", Tensor.Subject.MOVIE, List.of(movies()), movieBiases));
        }
        return List.copyOf(parameters);
    }

    private Tensor tensor(String name, Tensor.Subject subject, DenseRows rows) {
        return Tensor.of(
                name, subject, List.of(rows.rows(), layout.rank()), rows.packed(layout.factors(), layout.rank()));
    }

    AlsOptions options() {
        return options;
    }

    float mean() {
        return mean;
    }

    DenseRows userRows() {
        return users.rows();
    }

    DenseRows movieRows() {
        return movies.rows();
    }
}
