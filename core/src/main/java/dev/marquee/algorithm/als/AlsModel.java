package dev.marquee.algorithm.als;

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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Factors and biases. A user without training ratings has zeros, so only the other terms predict; a movie without
 * training ratings is folded in from its genres and year.
 */
final class AlsModel implements FactorModel, RatingModel {
    /**
     * Fold-in regularizes a user with fewer ratings as if they had this many; otherwise one rating would be worse than
     * none.
     */
    private static final int MIN_DAMPED = 20;

    private final Dataset data;
    private final AlsOptions options;
    private final float mean;
    private final FactorRows factors;

    /** @param data training data */
    AlsModel(Dataset data, AlsOptions options, float mean, FactorRows factors) {
        this.data = data;
        this.options = options;
        this.mean = mean;
        this.factors = factors;
    }

    @Override
    public String algorithm() {
        return AlsOptions.OPTIONS.algorithm();
    }

    @Override
    public FactorRows factors() {
        return factors;
    }

    @Override
    public float constant() {
        return mean;
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
        AlsSide own = AlsSide.ofUsers(options.layout().users(1));
        AlsSide movies = AlsSide.ofMovies(factors.movies(), options.layout());
        AlsRowSolver fit = new AlsRowSolver(options, mean);
        fit.begin();
        for (UserProfile.Rated rated : profile.ratings()) {
            fit.add(own, movies, Objects.checkIndex(rated.movie(), movies()), rated.value());
        }
        if (!profile.ratings().isEmpty()) {
            fit.solve(own, 0, Math.max(profile.ratings().size(), MIN_DAMPED));
        }
        return scorer(factors.products(own.rows(), 0));
    }

    /**
     * Solves for the rows of new movies with the users fixed, shrunk towards the rows expected from genres and year.
     */
    @Override
    public AlsModel withMovies(Dataset more) {
        int[] newMovies = TrainingData.newMovies(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        DenseRows all = factors.moviesWithExpected(data, more, newMovies);
        AlsSide users = AlsSide.ofUsers(factors.users());
        AlsSide movies = AlsSide.ofMovies(all, options.layout());
        AlsRowSolver fit = new AlsRowSolver(options, mean);
        for (int movie : newMovies) {
            fit.solveFromCurrent(movies, movie, users, more.ratings().byMovie());
        }
        return new AlsModel(data, options, mean, new FactorRows(options.layout(), factors.users(), all));
    }

    private RatingScorer scorer(RowProducts products) {
        return new DotProductRatingScorer(data.ratings().scale(), mean, products);
    }

    /**
     * {@code mean}, {@code userFactors}, {@code movieFactors}; with biases {@code userBiases} and {@code movieBiases}.
     */
    @Override
    public List<Tensor> parameters() {
        return Stream.concat(Stream.of(Tensor.scalar("mean", mean)), factors.tensors().stream())
                .toList();
    }

    AlsOptions options() {
        return options;
    }

    float mean() {
        return mean;
    }
}
