package dev.marquee.algorithm.svdpp;

import dev.marquee.algorithm.common.DotProductRatingScorer;
import dev.marquee.algorithm.common.FactorModel;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.math.RowProducts;
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
final class SvdppModel implements FactorModel, RatingModel {
    /**
     * Fold-in regularizes a user with fewer ratings as if they had this many; otherwise one rating would be worse than
     * none.
     */
    private static final int MIN_DAMPED = 20;

    private final Dataset data;
    private final SvdppOptions options;
    private final SvdppParameters state;
    private final FactorRows factors;

    /**
     * Takes ownership of the parameters.
     *
     * @param data training data
     */
    SvdppModel(Dataset data, SvdppOptions options, SvdppParameters state) {
        this.data = data;
        this.options = options;
        this.state = state;
        this.factors = state.factors();
    }

    @Override
    public String algorithm() {
        return SvdppOptions.OPTIONS.algorithm();
    }

    @Override
    public FactorRows factors() {
        return factors;
    }

    @Override
    public float constant() {
        return state.mean();
    }

    @Override
    public RatingScorer scorer(int user) {
        return scorer(factors.products(user));
    }

    /**
     * Solves for the user's row with the movies fixed: one linear system. For users with few ratings the regularization
     * is stronger than in training, where most users have more.
     */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        List<UserProfile.Rated> ratings = profile.ratings();
        DenseRows user = SvdppParameters.layout(state.rank()).users(1);
        ratings.forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        if (!ratings.isEmpty()) {
            SvdppUserSolver fit = new SvdppUserSolver(options, state);
            fit.begin();
            ratings.forEach(rated -> fit.addRated(rated.movie(), ratings.size()));
            ratings.forEach(rated -> fit.add(rated.movie(), rated.value()));
            fit.solve(user, 0, Math.max(ratings.size(), MIN_DAMPED));
        }
        return scorer(factors.products(user, 0));
    }

    /**
     * Solves for the rows of new movies with the users fixed, shrunk towards the rows expected from genres and year.
     * Their implicit factors are 0: having rated them does not yet change a user's factors.
     */
    @Override
    public SvdppModel withMovies(Dataset more) {
        int[] newMovies = TrainingData.newMovies(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        DenseRows rows = factors.moviesWithExpected(data, more, newMovies);
        SvdppMovieSolver fit = new SvdppMovieSolver(options, state);
        for (int movie : newMovies) {
            fit.solve(rows, movie, more.ratings().byMovie());
        }
        SvdppParameters grown = new SvdppParameters(
                state.mean(), state.users(), rows, state.implicit().resized(rows.rows()));
        return new SvdppModel(data, options, grown);
    }

    private RatingScorer scorer(RowProducts products) {
        return new DotProductRatingScorer(data.ratings().scale(), state.mean(), products);
    }

    /**
     * {@code mean}; {@code userFactors}, including the implicit part; {@code movieFactors}, {@code implicitFactors};
     * and biases.
     */
    @Override
    public List<Tensor> parameters() {
        List<Tensor> parameters = new ArrayList<>(factors.tensors());
        parameters.add(0, Tensor.scalar("mean", state.mean()));
        List<Integer> shape = List.of(movies(), state.rank());
        float[] implicit = state.implicit().packed();
        parameters.add(3, Tensor.of("implicitFactors", Tensor.Subject.MOVIE, shape, implicit));
        return List.copyOf(parameters);
    }

    SvdppOptions options() {
        return options;
    }

    SvdppParameters state() {
        return state;
    }
}
