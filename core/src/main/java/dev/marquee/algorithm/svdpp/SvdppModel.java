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

/** Factors and biases. Who or what had no training rating has zeros, and so is predicted by the rest. */
public final class SvdppModel
        implements RatingModel, FoldInModel, MovieFoldInModel, MovieSimilarityModel, ParameterModel {
    /** New people with fewer ratings are damped like those with as many: one rating is better than none only so. */
    private static final int MIN_DAMPED = 20;

    private final Dataset data;
    private final SvdppOptions options;
    private final SvdppParameters state;
    private final Cosines cosines;

    /**
     * Takes the state over.
     *
     * @param data trained on
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
     * The row that training would have given them with the movies as they are: one system of equations. Of somebody with
     * few ratings it makes less than training would, which fits most users to more.
     */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        List<UserProfile.Rated> ratings = profile.ratings();
        DenseRows user = SvdppParameters.people(1, state.rank());
        ratings.forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        if (!ratings.isEmpty()) {
            SvdppUserSolver fit = new SvdppUserSolver(options, state);
            fit.begin();
            ratings.forEach(rated -> fit.saw(rated.movie(), ratings.size()));
            ratings.forEach(rated -> fit.add(rated.movie(), rated.value()));
            fit.solve(user, 0, Math.max(ratings.size(), MIN_DAMPED));
        }
        return scorer(user, 0);
    }

    /**
     * Rows that training would have given them with the users as they are, drawn to what genres and year foretell; that
     * somebody rated them says nothing yet of who they are.
     */
    @Override
    public SvdppModel withMovies(Dataset more) {
        int[] fresh = NewMovies.of(this, data, more);
        if (fresh.length == 0) {
            return this;
        }
        int size = more.catalogue().size();
        DenseRows rows = state.movies().grown(size);
        AttributeToFactorMap expected = AttributeToFactorMap.fit(data, state.movies());
        SvdppMovieSolver fit = new SvdppMovieSolver(options, state);
        for (int movie : fresh) {
            expected.write(more.catalogue().movie(movie), rows, movie);
            rows.values()[rows.at(movie)] = 1;
            fit.improve(rows, movie, more.ratings().byMovie());
        }
        SvdppParameters grown = new SvdppParameters(
                state.mean(), state.users(), rows, state.implicit().grown(size));
        return new SvdppModel(data, options, grown);
    }

    private RatingScorer scorer(DenseRows users, int user) {
        RowProducts products = new RowProducts(state.movies(), users.values(), users.at(user));
        return new DotProductRatingScorer(data.ratings().scale(), state.mean(), products);
    }

    /** Cosines of the factors. */
    @Override
    public void similarities(int movie, float[] similarities) {
        cosines.to(movie, similarities);
    }

    @Override
    public void similarities(int movie, int[] others, float[] similarities) {
        cosines.to(movie, others, similarities);
    }

    /** {@code mean}; {@code userFactors}, with what their movies add; {@code movieFactors}, {@code implicitFactors}; and biases. */
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
