package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.DotProductScorer;
import dev.marquee.algorithm.common.NewMovies;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Cosines;
import dev.marquee.math.DenseRows;
import dev.marquee.math.LeastSquares;
import dev.marquee.math.RowProducts;
import dev.marquee.math.Workers;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.Tensor;
import dev.marquee.model.UserProfile;
import java.util.List;
import java.util.Objects;

/**
 * Factors. A score is about 1 for movies that a user would have rated and about 0 for the rest. A user without ratings
 * has the mean of all users' factors, so their list is that of the average user; a movie without ratings has zeros.
 */
public final class IalsModel implements FoldInModel, MovieFoldInModel, MovieSimilarityModel, ParameterModel {
    private final Dataset data;
    private final IalsOptions options;
    private final DenseRows users;
    private final DenseRows movies;
    private final DenseRows anyUser;
    private final IalsRowSolver fit;
    private final Cosines cosines;

    /** Takes ownership of the rows. Costs k² multiplications per movie, to prepare for fold-in. */
    IalsModel(Dataset data, IalsOptions options, DenseRows users, DenseRows movies, Workers workers) {
        this.data = data;
        this.options = options;
        this.users = users;
        this.movies = movies;
        this.anyUser = users.mean();
        this.fit = new IalsRowSolver(options, movies, workers);
        this.cosines = new Cosines(movies);
    }

    @Override
    public String algorithm() {
        return IalsOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return users.rows();
    }

    @Override
    public int movies() {
        return movies.rows();
    }

    @Override
    public Scorer scorer(int user) {
        Objects.checkIndex(user, users());
        return new DotProductScorer(new RowProducts(movies, users.values(), users.at(user)));
    }

    /** Solves for the user's factors with the movies fixed: one linear system. */
    @Override
    public Scorer foldIn(UserProfile profile) {
        if (profile.ratings().isEmpty()) {
            return new DotProductScorer(new RowProducts(movies, anyUser.values(), 0));
        }
        DenseRows own = DenseRows.zeros(1, options.rank());
        LeastSquares scratch = fit.scratch();
        fit.begin(scratch);
        for (UserProfile.Rated rated : profile.ratings()) {
            fit.add(scratch, Objects.checkIndex(rated.movie(), movies()));
        }
        fit.solve(scratch, profile.ratings().size(), own, 0);
        return new DotProductScorer(new RowProducts(movies, own.values(), 0));
    }

    /** Solves for the factors of new movies with the users fixed; movies without ratings get zeros. */
    @Override
    public IalsModel withMovies(Dataset more) {
        int[] newMovies = NewMovies.of(this, data, more);
        RatingRows ratings = more.ratings().byMovie();
        DenseRows all = movies.resized(ratings.rows());
        try (Workers workers = Workers.of(1)) {
            IalsRowSolver ofMovies = new IalsRowSolver(options, users, workers);
            LeastSquares scratch = ofMovies.scratch();
            for (int movie : newMovies) {
                ofMovies.begin(scratch);
                for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
                    ofMovies.add(scratch, ratings.column(entry));
                }
                ofMovies.solve(scratch, ratings.count(movie), all, movie);
            }
            return new IalsModel(data, options, users, all, workers);
        }
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

    /** {@code userFactors} and {@code movieFactors}. */
    @Override
    public List<Tensor> parameters() {
        return List.of(
                Tensor.of("userFactors", Tensor.Subject.USER, List.of(users(), options.rank()), users.packed()),
                Tensor.of("movieFactors", Tensor.Subject.MOVIE, List.of(movies(), options.rank()), movies.packed()));
    }

    IalsOptions options() {
        return options;
    }

    DenseRows userRows() {
        return users;
    }

    DenseRows movieRows() {
        return movies;
    }
}
