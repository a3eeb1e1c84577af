package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TopNTest {
    @Test
    void returnsTheHighestFirst() {
        assertThat(TopN.of(new float[] {1, 5, 3, 4}, 2)).containsExactly(1, 3);
    }

    @Test
    void breaksTiesByTheLowerIndex() {
        assertThat(TopN.of(new float[] {2, 7, 7, 2, 7, 0}, 4)).containsExactly(1, 2, 4, 0);
    }

    @Test
    void returnsAllIfFewerThanNAreLeft() {
        boolean[] excluded = {false, true, false, true};
        assertThat(TopN.of(new float[] {1, 5, 3, 4}, 3, excluded)).containsExactly(2, 0);
    }

    @Test
    void ranksInfiniteScoresLikeAnyOther() {
        float[] scores = {Float.NEGATIVE_INFINITY, 0, Float.POSITIVE_INFINITY};
        assertThat(TopN.of(scores, 3)).containsExactly(2, 1, 0);
    }

    @Test
    void returnsNothingForNZero() {
        assertThat(TopN.of(new float[] {1, 2}, 0)).isEmpty();
        assertThat(TopN.of(new float[0], 5)).isEmpty();
    }

    @Property
    void equalsSortingAll(@ForAll("scores") float[] scores, @ForAll @IntRange(max = 40) int n, @ForAll long mask) {
        boolean[] excluded = new boolean[scores.length];
        for (int i = 0; i < excluded.length; i++) {
            excluded[i] = (mask >>> (i % 64) & 1) == 1;
        }
        int[] sorted = IntStream.range(0, scores.length)
                .filter(i -> !excluded[i])
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
                .limit(n)
                .mapToInt(i -> i)
                .toArray();
        assertThat(TopN.of(scores, n, excluded)).containsExactly(sorted);
    }

    @Provide
    Arbitrary<float[]> scores() {
        return Arbitraries.integers()
                .between(1, 12) // few values, so that there are many ties
                .map(Integer::floatValue)
                .array(float[].class)
                .ofMaxSize(80);
    }

    @Test
    void rejectsNaN() {
        for (int index = 0; index < 4; index++) {
            float[] scores = {4, 3, 2, 1};
            scores[index] = Float.NaN;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TopN.of(scores, 2))
                    .withMessageContaining("score " + index + " is NaN");
        }
    }

    @Test
    void ignoresExcludedScores() {
        assertThat(TopN.of(new float[] {Float.NaN, 1}, 1, new boolean[] {true, false}))
                .containsExactly(1);
    }

    @Test
    void rejectsAMaskOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> TopN.of(new float[3], 1, new boolean[2]));
    }
}
