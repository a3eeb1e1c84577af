package dev.marquee.recommend.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import org.junit.jupiter.api.Test;

class GroupAggregationTest {
    private static final float[] ONE = {5, 4, 3, 1};
    private static final float[] OTHER = {1, 3, 4, 2};

    @Test
    void averagesOverUsers() {
        assertThat(GroupAggregation.AVERAGE.combine(new float[][] {ONE, OTHER})).containsExactly(3, 3.5f, 3.5f, 1.5f);
    }

    @Test
    void leastMiseryIsTheMinimum() {
        assertThat(GroupAggregation.LEAST_MISERY.combine(new float[][] {ONE, OTHER}))
                .containsExactly(1, 3, 3, 1);
    }

    @Test
    void mostPleasureIsTheMaximumOfAcceptableMovies() {
        float[] one = {5, 4.5f, 4, 3, 1, 1, 1, 1};
        float[] other = {1, 4, 4.2f, 2, 3, 1, 1, 1};
        float[] together = GroupAggregation.MOST_PLEASURE.combine(new float[][] {one, other});

        assertThat(together[1])
                .as("the maximum among movies in the top quarter of both")
                .isEqualTo(4.5f);
        assertThat(together[2]).isEqualTo(4.2f);
        assertThat(together[0])
                .as("the best of one is the worst of the other and comes after all acceptable movies")
                .isLessThan(together[2]);
        assertThat(together[3])
                .as("unacceptable movies are ordered by least misery")
                .isGreaterThan(together[0]);
    }

    @Test
    void isFoundByName() {
        assertThat(GroupAggregation.named("least-misery")).isEqualTo(GroupAggregation.LEAST_MISERY);
        assertThatThrownBy(() -> GroupAggregation.named("least-mizery"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("least-misery")
                .hasMessageContaining("average, least-misery, most-pleasure");
    }
}
