package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.common.AttributeToFactorMap;
import dev.marquee.algorithm.common.DotProductScorer;
import dev.marquee.algorithm.common.NewMovies;
import dev.marquee.data.Dataset;
import dev.marquee.math.Cosines;
import dev.marquee.math.DenseRows;
import dev.marquee.math.RowProducts;
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
 * Factors of users and movies, and biases of movies. Scores have no unit; only their order is meaningful. A user
 * without ratings has the mean of all users' factors, so their list is that of the average user.
 */
public final class BprModel implements FoldInModel, MovieFoldInModel, MovieSimilarityModel, ParameterModel {
    private final Dataset data;
    private final BprOptions options;
    private final DenseRows users;
    private final DenseRows movies;
    private final BprUserFoldIn foldIn;
    private final Cosines cosines;

    /**
     * Takes ownership of the rows.
     *
     * @param data training data
     */
    BprModel(Dataset data, BprOptions options, DenseRows users, DenseRows movies) {
        this.data = data;
        this.options = options;
        this.users = users;
        this.movies = movies;
        this.foldIn = new BprUserFoldIn(options, users.mean(), movies);
        this.cosines = new Cosines(DenseRows.ofPacked(movies.rows(), options.rank(), movies.packed(0, options.rank())));
    }

    /** Takes ownership of the rows, and sets users without ratings to the mean of all users. */
    static BprModel of(Dataset data, BprOptions options, DenseRows users, DenseRows movies) {
        DenseRows mean = users.mean();
        for (int user = 0; user < users.rows(); user++) {
            if (data.ratings().byUser().count(user) == 0) {
                users.set(user, mean, 0);
            }
        }
        return new BprModel(data, options, users, movies);
    }

    @Override
    public String algorithm() {
        return BprOptions.OPTIONS.algorithm();
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

    /** Starts at the mean of all users' factors and takes gradient steps for the ratings with the movies fixed. */
    @Override
    public Scorer foldIn(UserProfile profile) {
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        return new DotProductScorer(new RowProducts(movies, foldIn.foldIn(profile), 0));
    }

    /**
     * Starts new movies at the rows expected from genres and year and takes gradient steps for their ratings with users
     * fixed. In training, a movie without ratings counts as passed over by all users; a new movie does not.
     */
    @Override
    public BprModel withMovies(Dataset more) {
        int[] newMovies = NewMovies.of(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        AttributeToFactorMap expected = AttributeToFactorMap.fit(data, movies);
        return new BprModel(
                data, options, users, new BprMovieFoldIn(options, data, users, movies).rows(expected, more, newMovies));
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

    /** {@code userFactors}, {@code movieFactors} and {@code movieBiases}. */
    @Override
    public List<Tensor> parameters() {
        int rank = options.rank();
        return List.of(
                Tensor.of("userFactors", Tensor.Subject.USER, List.of(users(), rank), users.packed(0, rank)),
                Tensor.of("movieFactors", Tensor.Subject.MOVIE, List.of(movies(), rank), movies.packed(0, rank)),
                Tensor.of("movieBiases", Tensor.Subject.MOVIE, List.of(movies()), movies.packed(rank, 1)));
    }

    BprOptions options() {
        return options;
    }

    DenseRows userRows() {
        return users;
    }

    DenseRows movieRows() {
        return movies;
    }
}
