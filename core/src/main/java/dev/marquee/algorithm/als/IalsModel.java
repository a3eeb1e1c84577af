package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.DotProductScorer;
import dev.marquee.algorithm.common.FactorModel;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;
import dev.marquee.math.LeastSquares;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import java.util.Objects;

/**
 * Factors. A score is about 1 for movies that a user would have rated and about 0 for the rest. A user without ratings
 * has the mean of all users' factors, so their list is that of the average user; a movie without ratings has zeros.
 */
final class IalsModel implements FactorModel {
    private final Dataset data;
    private final IalsOptions options;
    private final FactorRows factors;
    private final DenseRows anyUser;
    private final IalsRowSolver fit;

    /** Costs k² multiplications per movie, to prepare for fold-in. */
    IalsModel(Dataset data, IalsOptions options, FactorRows factors, Workers workers) {
        this.data = data;
        this.options = options;
        this.factors = factors;
        this.anyUser = factors.users().mean();
        this.fit = new IalsRowSolver(options, data.ratings(), factors.movies(), workers);
    }

    @Override
    public String algorithm() {
        return IalsOptions.OPTIONS.algorithm();
    }

    @Override
    public FactorRows factors() {
        return factors;
    }

    /** Solves for the user's factors with the movies fixed: one linear system. */
    @Override
    public Scorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        if (profile.ratings().isEmpty()) {
            return new DotProductScorer(factors.products(anyUser, 0));
        }
        DenseRows own = DenseRows.zeros(1, options.rank());
        LeastSquares scratch = fit.scratch();
        fit.begin(scratch);
        double n = 0;
        for (UserProfile.Rated rated : profile.ratings()) {
            n += fit.add(scratch, Objects.checkIndex(rated.movie(), movies()), rated.value());
        }
        fit.solve(scratch, n, own, 0);
        return new DotProductScorer(factors.products(own, 0));
    }

    /** Solves for the factors of new movies with the users fixed; movies without ratings get zeros. */
    @Override
    public IalsModel withMovies(Dataset more) {
        int[] newMovies = TrainingData.newMovies(this, data, more);
        RatingRows ratings = more.ratings().byMovie();
        DenseRows all = factors.movies().resized(ratings.rows());
        try (Workers workers = Workers.of(1)) {
            IalsRowSolver ofMovies = new IalsRowSolver(options, data.ratings(), factors.users(), workers);
            LeastSquares scratch = ofMovies.scratch();
            for (int movie : newMovies) {
                ofMovies.begin(scratch);
                double n = 0;
                for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
                    n += ofMovies.add(scratch, ratings.column(entry), ratings.value(entry));
                }
                ofMovies.solve(scratch, n, all, movie);
            }
            return new IalsModel(data, options, new FactorRows(options.layout(), factors.users(), all), workers);
        }
    }

    IalsOptions options() {
        return options;
    }
}
