package dev.marquee.algorithm.bpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.LikedCheckerboard;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Profiles;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SimilarityContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BprModelTest implements FoldInContract, MovieFoldInContract, SimilarityContract {
    private BprOptions options = new BprOptions(3, 100, 0.1, 0.02, 0.02, -1);

    @Override
    public BprTrainer trainer() {
        return new BprTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new BprCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("the checkerboard encodes preferences in rating values, which this algorithm ignores");
    }

    @Test
    void learnsPreferencesFromWhichMoviesWereRated() {
        LikedCheckerboard.assertRankedByTaste(train(LikedCheckerboard.data(), 2));
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }

    @Test
    void ranksMostRatedMoviesAboveTheRest() {
        options = new BprOptions(16, 200, 0.1, 0.001, 0.001, -1);

        Model model = train(DATA, 2);

        RatingRows rows = DATA.ratings().byUser();
        long right = 0;
        long pairs = 0;
        for (int user = 0; user < model.users() - 1; user++) {
            Scorer scorer = model.scorer(user);
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                for (int other = 0; other < model.movies(); other++) {
                    if (rows.find(user, other) < 0) {
                        pairs++;
                        right += scorer.score(rows.column(entry)) > scorer.score(other) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(right / (double) pairs).isGreaterThan(0.95);
    }

    @Test
    void doesNotDependOnThreadsWithManyStrata() {
        Dataset many = RandomRatings.of(150, 600, 4_000, 2);
        options = new BprOptions(5, 4, 0.1, 0.02, 0.02, -1);

        Model single = train(many, 1);
        Model three = train(many, 3);

        float[] expected = new float[single.movies()];
        float[] scores = new float[single.movies()];
        for (int user = 0; user < single.users(); user++) {
            single.scorer(user).scoreAll(expected);
            three.scorer(user).scoreAll(scores);
            assertThat(scores).isEqualTo(expected);
        }
    }

    @Test
    void movesANewUserTowardsTheirRatings() {
        FoldInModel model = (FoldInModel) train(LikedCheckerboard.data(), 1);

        Scorer evens = model.foldIn(Profiles.probabilityLiked(0, 1, 4, 5));
        Scorer odds = model.foldIn(Profiles.probabilityLiked(2, 3, 6, 7));

        assertThat(evens.score(8)).isGreaterThan(evens.score(10));
        assertThat(odds.score(10)).isGreaterThan(odds.score(8));
    }

    @Test
    void learnsNothingIfAllUsersRatedEverything() {
        RatingsBuilder ratings = new RatingsBuilder(3, 2, RatingScale.STARS);
        for (int user = 0; user < 3; user++) {
            ratings.add(user, 0, 4, 0).add(user, 1, 2, 0);
        }

        options = new BprOptions(3, 1, 0.1, 0.02, 0.02, -1);
        Model once = train(bare(ratings), 1);
        options = new BprOptions(3, 50, 0.1, 0.02, 0.02, -1);
        Model often = train(bare(ratings), 1);

        assertThat(often.scorer(0).score(1)).isEqualTo(once.scorer(0).score(1));
    }

    @Test
    void reportsDivergence() {
        options = new BprOptions(4, 400, 10, 1, 0, -1);

        assertThatThrownBy(() -> train(DATA, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("training diverged: a factor is not finite; use a learningRate below 10.0");
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        // Fewer epochs than the default, to keep the test fast.
        options = new BprOptions(64, 40, 0.08, 0.025, 0.01, -1);

        assertThat(Quality.of(Quality.onR75(trainer()), "precision@10")).isBetween(0.375, 0.392);
    }

    @Test
    void rejectsDataWithoutRatings() {
        assertThatThrownBy(() -> train(bare(new RatingsBuilder(3, 4, RatingScale.STARS)), 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; bpr needs at least one");
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new BprOptions(3, 10, 0, 1, 1, -1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("learningRate=0 is out of range 0.000001..10");
    }

    private static Dataset bare(RatingsBuilder ratings) {
        return RandomRatings.dataset("bare", ratings.build());
    }
}
