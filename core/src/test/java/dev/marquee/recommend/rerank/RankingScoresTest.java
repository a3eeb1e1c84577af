package dev.marquee.recommend.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.Films;
import dev.marquee.recommend.SameForAll;
import dev.marquee.recommend.TwoStars;
import dev.marquee.recommend.list.RankingCriterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingScoresTest {
    private final Dataset films = Films.dataset();
    private final Scorer ranking = new SameForAll(films, 300, -2, 7, 7, 0, 1).scorer(0);
    private final Scorer rating = new TwoStars(0.5f, 0, 1, 0.25f, 0.75f, 0);
    private final RankingScores scores = new RankingScores(films.ratings());

    @ParameterizedTest
    @EnumSource(names = {"SCORE", "SURPRISING"})
    void usersOfAModelThatOnlyRanksAreComparedByTheShareOfMoviesWithLowerScores(RankingCriterion order) {
        assertThat(scores.comparable(ranking, order)).containsExactly(5 / 6f, 0, 3 / 6f, 3 / 6f, 1 / 6f, 2 / 6f);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORE", "SURPRISING"})
    void usersOfAModelOfRatingsAreComparedByTheirRatings(RankingCriterion order) {
        assertThat(scores.comparable(rating, order)).containsExactly(3, 1, 5, 2, 4, 1);
    }

    @Test
    void otherCriteriaHaveAUnitOfTheirOwn() {
        assertThat(scores.comparable(rating, RankingCriterion.LIKELY)).containsExactly(0.5f, 0, 1, 0.25f, 0.75f, 0);
        assertThat(scores.comparable(ranking, RankingCriterion.POPULAR))
                .as("one of two users liked RAIN, one CELLAR")
                .containsExactly(0, 0.5f, 0, 0, 0.5f, 0);
    }
}
