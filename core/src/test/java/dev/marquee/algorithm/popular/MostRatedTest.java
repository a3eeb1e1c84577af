package dev.marquee.algorithm.popular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Quality;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MostRatedTest implements FoldInContract, MovieFoldInContract {
    @Override
    public PopularTrainer trainer() {
        return new PopularTrainer(PopularOptions.defaults().withCriterion(Popularity.COUNT));
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
    void scoresAMovieByItsNumberOfRatings() {
        Model model = train(DATA, 1);

        for (int movie = 0; movie < model.movies(); movie++) {
            assertThat(model.scorer(0).score(movie))
                    .isEqualTo(DATA.ratings().byMovie().count(movie));
        }
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        assertThat(Quality.of(Quality.onU1(trainer()), "precision@10")).isBetween(0.29, 0.32);
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }
}
