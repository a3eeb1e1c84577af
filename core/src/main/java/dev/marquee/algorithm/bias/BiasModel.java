package dev.marquee.algorithm.bias;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Formula;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Tensor;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.List;

/**
 * The mean rating plus effects of users and movies. A user or movie without training ratings has the effect 0. The
 * order of movies is the same for all users.
 */
final class BiasModel implements FormulaModel, FoldInModel, MovieFoldInModel {
    private final Dataset data;
    private final BiasOptions options;
    private final float mean;
    private final float[] userEffects;
    private final float[] movieEffects;

    /**
     * Takes ownership of the arrays.
     *
     * @param data training data
     */
    BiasModel(Dataset data, BiasOptions options, float mean, float[] userEffects, float[] movieEffects) {
        this.data = data;
        this.options = options;
        this.mean = mean;
        this.userEffects = userEffects;
        this.movieEffects = movieEffects;
    }

    @Override
    public String algorithm() {
        return BiasOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return userEffects.length;
    }

    @Override
    public int movies() {
        return movieEffects.length;
    }

    @Override
    public RatingScorer scorer(int user) {
        return new BiasScorer(scale(), mean + userEffects[user], movieEffects);
    }

    /** The user's effect with the movies' effects fixed. */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        double residuals = 0;
        for (UserProfile.Rated rated : profile.ratings()) {
            residuals += rated.value() - mean - movieEffects[rated.movie()];
        }
        float effect = DampedMean.of(residuals, profile.ratings().size(), options.userDamping());
        return new BiasScorer(scale(), mean + effect, movieEffects);
    }

    /** The effects of new movies with the users' effects fixed. */
    @Override
    public BiasModel withMovies(Dataset more) {
        RatingRows ratings = more.ratings().byMovie();
        float[] effects = Arrays.copyOf(movieEffects, more.catalogue().size());
        for (int movie : TrainingData.newMovies(this, data, more)) {
            double residuals = 0;
            for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
                residuals += ratings.value(entry) - mean - userEffects[ratings.column(entry)];
            }
            effects[movie] = DampedMean.of(residuals, ratings.count(movie), options.movieDamping());
        }
        return new BiasModel(data, options, mean, userEffects, effects);
    }

    /** {@code mean}, {@code userEffects}, {@code movieEffects}. */
    @Override
    public List<Tensor> parameters() {
        return List.of(
                Tensor.scalar("mean", mean),
                Tensor.of("userEffects", Tensor.Subject.USER, List.of(users()), userEffects),
                Tensor.of("movieEffects", Tensor.Subject.MOVIE, List.of(movies()), movieEffects));
    }

    @Override
    public Formula formula() {
        List<Tensor> parameters = parameters();
        return new Formula.Clamped(
                new Formula.Sum(List.of(
                        new Formula.Constant(parameters.get(0)),
                        new Formula.Lookup(parameters.get(1)),
                        new Formula.Lookup(parameters.get(2)))),
                scale());
    }

    float mean() {
        return mean;
    }

    BiasOptions options() {
        return options;
    }

    private RatingScale scale() {
        return data.ratings().scale();
    }

    float[] userEffects() {
        return userEffects.clone();
    }

    float[] movieEffects() {
        return movieEffects.clone();
    }
}
