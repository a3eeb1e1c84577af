package dev.marquee.algorithm.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.Scorer;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.AllScores;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.LikedCheckerboard;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Profiles;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SimilarityContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IalsModelTest implements FoldInContract, MovieFoldInContract, SimilarityContract {
    private IalsOptions options = new IalsOptions(3, 100, 0.1, 0.5, 0.2, -1, 4);

    @Override
    public IalsTrainer trainer() {
        return new IalsTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new IalsCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("the checkerboard encodes preferences in rating values, which this algorithm ignores");
    }

    @Override
    public double foldInTolerance() {
        return 0.15;
    }

    @Test
    void learnsPreferencesFromWhichMoviesWereRated() {
        LikedCheckerboard.assertRankedByTaste(train(LikedCheckerboard.data(), 2));
    }

    @Test
    void scoresTheSameByConjugateGradientsAsByExactSolutions() {
        Model approximate = train(DATA, 1);
        options = options.withConjugateGradientSteps(0);
        Model exact = train(DATA, 1);

        for (int movie = 0; movie < exact.movies(); movie++) {
            assertThat(approximate.scorer(1).score(movie))
                    .isCloseTo(exact.scorer(1).score(movie), within(0.01f));
        }
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }

    @Test
    void scoresRatedMoviesNearOneAndTheRestNearZero() {
        options = new IalsOptions(30, 30, 1e-4, 0, 0.01, -1, 0);

        Model model = train(DATA, 2);

        RatingRows rows = DATA.ratings().byUser();
        Scorer scorer = model.scorer(3);
        for (int movie = 0; movie < model.movies(); movie++) {
            float expected = rows.find(3, movie) >= 0 ? 1 : 0;
            assertThat(scorer.score(movie)).isCloseTo(expected, within(0.3f));
        }
    }

    @Test
    void ignoresRatingValues() {
        RatingsBuilder other = new RatingsBuilder(30, 47, RatingScale.STARS);
        RatingRows rows = DATA.ratings().byUser();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                other.add(user, rows.column(entry), 6 - rows.value(entry), 0);
            }
        }

        Model model = train(DATA, 1);
        Model turned = train(RandomRatings.dataset("turned", other.build()), 1);

        assertThat(turned.scorer(2).score(5)).isEqualTo(model.scorer(2).score(5));
    }

    @Test
    void recommendsPopularMoviesToUsersWithoutRatings() {
        Dataset data = bare(new RatingsBuilder(5, 4, RatingScale.STARS)
                .add(0, 1, 3, 0)
                .add(1, 1, 3, 0)
                .add(2, 1, 3, 0)
                .add(3, 0, 3, 0));

        FoldInModel model = (FoldInModel) train(data, 1);

        assertThat(model.scorer(4).score(1)).isGreaterThan(model.scorer(4).score(0));
        assertThat(model.foldIn(Profiles.probabilityLiked()).score(1))
                .isGreaterThan(model.foldIn(Profiles.probabilityLiked()).score(0));
    }

    @Test
    void isBuiltFromTheParametersThatItExports() {
        IalsModel trained = (IalsModel) train(DATA, 1);

        assertThat(AllScores.of(options.model(DATA, trained.parameters()))).isDeepEqualTo(AllScores.of(trained));
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        options = IalsOptions.defaults();

        assertThat(Quality.of(Quality.onR75(trainer()), "precision@10")).isBetween(0.405, 0.43);
    }

    @Test
    void rejectsDataWithoutRatings() {
        assertThatThrownBy(() -> train(bare(new RatingsBuilder(3, 4, RatingScale.STARS)), 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; ials needs at least one");
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new IalsOptions(8, 5, 1, 1, 2, -1, 0))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("unobservedWeight=2 is out of range 0.000001..1");
    }

    private static Dataset bare(RatingsBuilder ratings) {
        return RandomRatings.dataset("bare", ratings.build());
    }
}
