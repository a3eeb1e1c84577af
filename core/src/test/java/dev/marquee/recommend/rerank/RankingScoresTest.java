package dev.marquee.recommend.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.Films;
import dev.marquee.recommend.SameForAll;
import dev.marquee.recommend.TwoStars;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingScoresTest {
    private static final Offset<Float> BY_ROUNDING = within(1e-6f);

    private final Dataset films = Films.dataset();
    private final Scorer ranking = new SameForAll(films, 300, -2, 7, 7, 0, 1).scorer(0);
    private final Scorer rating = new TwoStars(0.5f, 0, 1, 0.25f, 0.75f, 0);
    private final RankingScores scores = new RankingScores(films.ratings());

    private float[] comparable(Scorer scorer, RankingCriterion order) {
        return scores.comparable(scorer, ListPolicy.PLAIN.with(order));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORE", "SURPRISING"})
    void usersOfAModelThatOnlyRanksAreComparedByTheShareOfMoviesWithLowerScores(RankingCriterion order) {
        assertThat(comparable(ranking, order)).containsExactly(5 / 6f, 0, 3 / 6f, 3 / 6f, 1 / 6f, 2 / 6f);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATING", "SURPRISING"})
    void usersOfAModelOfRatingsAreComparedByTheirRatings(RankingCriterion order) {
        assertThat(comparable(rating, order)).containsExactly(3, 1, 5, 2, 4, 1);
    }

    @Test
    void aPredictedRatingCountsLessForAMovieThatFewRated() {
        double weight = 0.3 * Math.sqrt((25 + 1 + 16) / 3.0 - 100 / 9.0);

        float[] values = comparable(rating, RankingCriterion.SCORE);

        assertThat(values[Films.CELLAR]).as("two ratings, the most").isEqualTo(4);
        assertThat(values[Films.RAIN])
                .as("one rating")
                .isCloseTo((float) (1 + weight * Math.log(2 / 3.0)), BY_ROUNDING);
        assertThat(values[Films.ROBOT])
                .as("no ratings")
                .isCloseTo((float) (5 + weight * Math.log(1 / 3.0)), BY_ROUNDING);
    }

    @Test
    void aListOfLittleKnownMoviesHasNoSuchPenalty() {
        ListPolicy novel = ListPolicy.PLAIN.with(new Preferences(List.of(), List.of(), 0.1));

        assertThat(scores.of(rating, novel)).containsExactly(3, 1, 5, 2, 4, 1);
    }

    @Test
    void aModelThatRanksByMoreThanTheRatingHasNoSuchPenalty() {
        assertThat(comparable(ranking, RankingCriterion.SCORE))
                .isEqualTo(comparable(ranking, RankingCriterion.SURPRISING));
    }

    @Test
    void aModelWithoutRatingsHasNoOrderByRating() {
        assertThatThrownBy(() -> comparable(ranking, RankingCriterion.RATING))
                .isInstanceOf(UsageException.class)
                .hasMessage("this model predicts no ratings to order by; order by score, or train bayesfm");
    }

    @Test
    void otherCriteriaHaveAUnitOfTheirOwn() {
        assertThat(comparable(rating, RankingCriterion.LIKELY)).containsExactly(0.5f, 0, 1, 0.25f, 0.75f, 0);
        assertThat(comparable(ranking, RankingCriterion.POPULAR))
                .as("one of two users liked RAIN, one CELLAR")
                .containsExactly(0, 0.5f, 0, 0, 0.5f, 0);
    }
}
