package dev.marquee.algorithm.svdpp;

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
import java.util.List;
import java.util.Objects;

/**
 * Factors and biases. A user without training ratings has zeros, so only the other terms predict; a movie without
 * training ratings is folded in from its genres and year.
 */
public final class SvdppModel
        implements RatingModel, FoldInModel, MovieFoldInModel, MovieSimilarityModel, ParameterModel {
    /**
     * Fold-in regularizes a user with fewer ratings as if they had this many; otherwise one rating would be worse than
     * none.
     */
    private static final int MIN_DAMPED = 20;

    private final Dataset data;
    private final SvdppOptions options;
    private final SvdppParameters state;
    private final Cosines cosines;

    /**
     * Takes ownership of the parameters.
     *
     * @param data training data
     */
    SvdppModel(Dataset data, SvdppOptions options, SvdppParameters state) {
        this.data = data;
        this.options = options;
        this.state = state;
        this.cosines = new Cosines(DenseRows.ofPacked(
                movies(), state.rank(), state.movies().packed(SvdppParameters.FACTORS, state.rank())));
    }

    @Override
    public String algorithm() {
        return SvdppOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return state.users().rows();
    }

    @Override
    public int movies() {
        return state.movies().rows();
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer(state.users(), user);
    }

    /**
     * Solves for the user's row with the movies fixed: one linear system. For users with few ratings the regularization
     * is stronger than in training, where most users have more.
     */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        List<UserProfile.Rated> ratings = profile.ratings();
        DenseRows user = SvdppParameters.emptyUsers(1, state.rank());
        ratings.forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        if (!ratings.isEmpty()) {
            SvdppUserSolver fit = new SvdppUserSolver(options, state);
            fit.begin();
            ratings.forEach(rated -> fit.addRated(rated.movie(), ratings.size()));
            ratings.forEach(rated -> fit.add(rated.movie(), rated.value()));
            fit.solve(user, 0, Math.max(ratings.size(), MIN_DAMPED));
        }
        return scorer(user, 0);
    }

    /**
     * Solves for the rows of new movies with the users fixed, shrunk towards the rows expected from genres and year.
     * Their implicit factors are 0: having rated them does not yet change a user's factors.
     */
    @Override
    public SvdppModel withMovies(Dataset more) {
        int[] newMovies = NewMovies.of(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        int size = more.catalogue().size();
        DenseRows rows = state.movies().resized(size);
        AttributeToFactorMap expected = AttributeToFactorMap.fit(data, state.movies());
        SvdppMovieSolver fit = new SvdppMovieSolver(options, state);
        for (int movie : newMovies) {
            expected.write(more.catalogue().movie(movie), rows, movie);
            rows.values()[rows.at(movie)] = 1;
            fit.solve(rows, movie, more.ratings().byMovie());
        }
        SvdppParameters grown = new SvdppParameters(
                state.mean(), state.users(), rows, state.implicit().resized(size));
        return new SvdppModel(data, options, grown);
    }

    private RatingScorer scorer(DenseRows users, int user) {
        RowProducts products = new RowProducts(state.movies(), users.values(), users.at(user));
        return new DotProductRatingScorer(data.ratings().scale(), state.mean(), products);
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

    /**
     * {@code mean}; {@code userFactors}, including the implicit part; {@code movieFactors}, {@code implicitFactors};
     * and biases.
     */
    @Override
    public List<Tensor> parameters() {
        int rank = state.rank();
        return List.of(
                Tensor.scalar("mean", state.mean()),
                Tensor.of(
                        "userFactors",
                        Tensor.Subject.USER,
                        List.of(users(), rank),
                        state.users().packed(1, rank)),
                Tensor.of(
                        "movieFactors",
                        Tensor.Subject.MOVIE,
                        List.of(movies(), rank),
                        state.movies().packed(1, rank)),
                Tensor.of(
                        "implicitFactors",
                        Tensor.Subject.MOVIE,
                        List.of(movies(), rank),
                        state.implicit().packed()),
                Tensor.of(
                        "userBiases",
                        Tensor.Subject.USER,
                        List.of(users()),
                        state.users().packed(0, 1)),
                Tensor.of(
                        "movieBiases",
                        Tensor.Subject.MOVIE,
                        List.of(movies()),
                        state.movies().packed(state.movieBias(), 1)));
    }

    SvdppOptions options() {
        return options;
    }

    SvdppParameters state() {
        return state;
    }
}
