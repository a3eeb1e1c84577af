package dev.marquee.algorithm.bias;

import dev.marquee.data.RatingScale;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.Formula;
import dev.marquee.model.Profile;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.ShowsFormula;
import dev.marquee.model.Tensor;
import java.util.List;

/**
 * A mean and the effects of users and movies beside it. Who or what had no training rating has the effect 0. All users
 * see the movies in one order.
 */
public final class BiasModel implements ShowsFormula, FoldsIn {
    private final RatingScale scale;
    private final float mean;
    private final float userDamping;
    private final float[] userEffects;
    private final float[] movieEffects;

    /** Takes the arrays over. */
    BiasModel(RatingScale scale, float mean, float userDamping, float[] userEffects, float[] movieEffects) {
        this.scale = scale;
        this.mean = mean;
        this.userDamping = userDamping;
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
        return new BiasScorer(scale, mean + userEffects[user], movieEffects);
    }

    /** The effect that training would have given them with the movies' effects as they are. */
    @Override
    public RatingScorer foldIn(Profile profile) {
        double residuals = 0;
        for (Profile.Rated rated : profile.ratings()) {
            residuals += rated.value() - mean - movieEffects[rated.movie()];
        }
        float effect = DampedMean.of(residuals, profile.ratings().size(), userDamping);
        return new BiasScorer(scale, mean + effect, movieEffects);
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
                scale);
    }

    float mean() {
        return mean;
    }

    float userDamping() {
        return userDamping;
    }

    float[] userEffects() {
        return userEffects.clone();
    }

    float[] movieEffects() {
        return movieEffects.clone();
    }
}
