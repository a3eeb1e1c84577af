package dev.marquee.recommend.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
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
    void mostPleasurePutsAMovieThatOneUserDislikesAtLeastOneBelow() {
        float[] generous = {10, 9, 8, 7};
        float[] strict = {1, 2, 1.5f, 0.5f};

        assertThat(GroupAggregation.MOST_PLEASURE.combine(new float[][] {generous, strict}))
                .as("only movie 1 is among the best two of both")
                .containsExactly(0, 9, 0.5f, -0.5f);
    }

    @Property(tries = 200)
    void mostPleasureRanksWhatIsGoodForAllBeforeEverythingElse(
            @ForAll @Size(8) float[] one, @ForAll @Size(8) float[] other) {
        float[] pleasure = GroupAggregation.MOST_PLEASURE.combine(new float[][] {one, other});

        for (int movie = 0; movie < 8; movie++) {
            for (int than = 0; than < 8; than++) {
                if (isGood(movie, one) && isGood(movie, other) && !(isGood(than, one) && isGood(than, other))) {
                    assertThat(pleasure[movie]).isGreaterThan(pleasure[than]);
                }
            }
        }
    }

    /** Whether at most one of four movies is better. */
    private static boolean isGood(int movie, float[] values) {
        return IntStream.range(0, values.length)
                        .filter(other -> values[other] > values[movie])
                        .count()
                <= values.length / 4;
    }

    @Test
    void vetoIsTheAverageOfWhatIsInTheBetterHalfOfEveryUser() {
        float[] one = {9, 8, 7, 1, 2, 3, 4, 0};
        float[] other = {1, 6, 7, 8, 2, 3, 5, 0};

        float[] together = GroupAggregation.VETO.combine(new float[][] {one, other});

        assertThat(together[1]).isEqualTo(7);
        assertThat(together[2]).isEqualTo(7);
        assertThat(together[6]).isEqualTo(4.5f);
        assertThat(together[0])
                .as("the best of one is in the worse half of the other")
                .isLessThan(together[6]);
    }

    @Test
    void isFoundByName() {
        assertThat(GroupAggregation.named("least-misery")).isEqualTo(GroupAggregation.LEAST_MISERY);
        assertThatThrownBy(() -> GroupAggregation.named("least-mizery"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("least-misery")
                .hasMessageContaining("average, least-misery, most-pleasure, veto");
    }
}
