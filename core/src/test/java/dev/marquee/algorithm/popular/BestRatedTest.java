package dev.marquee.algorithm.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BestRatedTest implements FoldInContract, MovieFoldInContract {
    @Override
    public PopularTrainer trainer() {
        return new PopularTrainer(PopularOptions.defaults().withMovieDamping(2));
    }

    @Override
    public ModelCodec<?> codec() {
        return new PopularCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("the list is the same for all users");
    }

    @Override
    public double foldInTolerance() {
        return 0;
    }

    @Test
    void dampsTheMeans() {
        Dataset data = RandomRatings.dataset(
                "bare",
                new RatingsBuilder(3, 4, RatingScale.STARS)
                        .add(0, 0, 5, 0)
                        .add(1, 0, 5, 0)
                        .add(0, 1, 1, 0)
                        .add(1, 1, 1, 0)
                        .build());

        RatingModel model = (RatingModel) train(data, 1);

        assertThat(model.scorer(2).rating(0)).isCloseTo(3 + 4f / 4, within(1e-6f));
        assertThat(model.scorer(2).rating(1)).isCloseTo(3 - 4f / 4, within(1e-6f));
        assertThat(model.scorer(2).rating(3)).isEqualTo(3);
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset data = RandomRatings.dataset("bare", new RatingsBuilder(3, 4, RatingScale.STARS).build());

        assertThatThrownBy(() -> train(data, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; popular needs at least one");
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        assertThat(Quality.of(Quality.onU1(new PopularTrainer(PopularOptions.defaults())), "rmse"))
                .isBetween(1.03, 1.045);
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> PopularOptions.defaults().withMovieDamping(-1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("movieDamping=-1 is out of range 0..1000");
    }
}
