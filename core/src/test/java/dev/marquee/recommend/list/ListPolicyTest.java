package dev.marquee.recommend.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListPolicyTest {
    @Test
    void namesItsDifferencesFromPlain() {
        ListPolicy policy = new ListPolicy(
                RankingCriterion.LIKELY,
                new Preferences(List.of("Crime", "Drama"), List.of("Horror"), 0.25),
                new Diversification(0.3, 0.4));

        assertThat(policy)
                .hasToString(
                        "for likely, more Crime, more Drama, less Horror, novelty 0.25, diversity 0.3, calibration 0.4");
    }

    @Test
    void isNamedPlainWithoutDifferences() {
        assertThat(ListPolicy.PLAIN).hasToString("plain");
        assertThat(ListPolicy.PLAIN.with(new Diversification(0, 0.5))).hasToString("calibration 0.5");
    }

    @ParameterizedTest
    @EnumSource
    void aCriterionIsFoundByItsName(RankingCriterion criterion) {
        assertThat(RankingCriterion.named(criterion.toString())).isEqualTo(criterion);
    }

    @Test
    void aCriterionIsNamedInSmallLetters() {
        assertThat(RankingCriterion.SURPRISING).hasToString("surprising");
    }
}
