package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.common.DotProductScorer;
import dev.marquee.algorithm.common.FactorModel;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.algorithm.common.Preference;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Objects;

/**
 * Factors of users and movies, and biases of movies. Scores have no unit; only their order is meaningful. A user
 * without ratings has the mean of all users' factors, so their list is that of the average user.
 */
final class BprModel implements FactorModel {
    private final Dataset data;
    private final BprOptions options;
    private final FactorRows factors;
    private final BprUserFoldIn foldIn;

    /** @param data training data */
    BprModel(Dataset data, BprOptions options, FactorRows factors) {
        this.data = data;
        this.options = options;
        this.factors = factors;
        this.foldIn = new BprUserFoldIn(
                options,
                Preference.of(data.ratings(), options.dislikeWeight()),
                factors.users().mean(),
                factors.movies());
    }

    @Override
    public String algorithm() {
        return BprOptions.OPTIONS.algorithm();
    }

    @Override
    public FactorRows factors() {
        return factors;
    }

    /** Starts at the mean of all users' factors and takes gradient steps for the ratings with the movies fixed. */
    @Override
    public Scorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        return new DotProductScorer(factors.products(foldIn.foldIn(profile), 0));
    }

    /**
     * Starts new movies at the rows expected from genres and year and takes gradient steps for their ratings with users
     * fixed. In training, a movie without ratings counts as passed over by all users; a new movie does not.
     */
    @Override
    public BprModel withMovies(Dataset more) {
        int[] newMovies = TrainingData.newMovies(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        DenseRows all = factors.moviesWithExpected(data, more, newMovies);
        new BprMovieFoldIn(options, data, factors)
                .fit(all, newMovies, more.ratings().byMovie());
        return new BprModel(data, options, new FactorRows(options.layout(), factors.users(), all));
    }

    BprOptions options() {
        return options;
    }
}
