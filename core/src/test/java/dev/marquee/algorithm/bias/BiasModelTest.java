package dev.marquee.algorithm.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.UserProfile;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.RandomRatings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BiasModelTest implements FoldInContract, MovieFoldInContract {
    private BiasOptions options = BiasOptions.defaults();

    @Override
    public BiasTrainer trainer() {
        return new BiasTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new BiasCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("a user's effect moves all movies equally");
    }

    @Override
    public double foldInTolerance() {
        return 1e-5;
    }

    @Test
    void dampsTheEffects() {
        // mean 3; movie 0: residuals 1 + 2 over (2 + 1) = 1; movie 1: -1 - 2 over (2 + 1) = -1;
        // user 0: (1 - 1) + (-1 + 1) = 0; user 1: (2 - 1) + (-2 + 1) = 0
        Dataset data = data(new RatingsBuilder(3, 4, RatingScale.STARS)
                .add(0, 0, 4, 0)
                .add(0, 1, 2, 0)
                .add(1, 0, 5, 0)
                .add(1, 1, 1, 0));
        options = new BiasOptions(2, 1, 1);

        RatingModel model = (RatingModel) train(data, 1);

        assertThat(model.scorer(0).rating(0)).isCloseTo(4, within(1e-6f));
        assertThat(model.scorer(1).rating(1)).isCloseTo(2, within(1e-6f));
    }

    @Test
    void usersAndMoviesWithoutRatingsHaveNoEffect() {
        Dataset data =
                data(new RatingsBuilder(3, 4, RatingScale.STARS).add(0, 0, 5, 0).add(1, 1, 2, 0));

        RatingModel model = (RatingModel) train(data, 1);

        assertThat(model.scorer(2).rating(3)).isEqualTo(3.5f);
    }

    @Test
    void dampsTheEffectOfANewUser() {
        options = new BiasOptions(3, 5, 10);
        Dataset data =
                data(new RatingsBuilder(3, 4, RatingScale.STARS).add(0, 0, 3, 0).add(1, 1, 3, 0));

        FoldInModel model = (FoldInModel) train(data, 1);

        UserProfile fan = new UserProfile(Demographics.UNKNOWN, List.of(new UserProfile.Rated(0, 5)));
        assertThat(model.foldIn(fan).score(2)).isCloseTo(3 + 2f / (1 + 3), within(1e-6f));
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset data = data(new RatingsBuilder(3, 4, RatingScale.STARS));

        assertThatThrownBy(() -> train(data, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; bias needs at least one");
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new BiasOptions(-1, 5, 10))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("userDamping=-1 is out of range 0..1000");
    }

    private static Dataset data(RatingsBuilder ratings) {
        return RandomRatings.dataset("bare", ratings.build());
    }
}
