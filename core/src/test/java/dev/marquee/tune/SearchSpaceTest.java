package dev.marquee.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import dev.marquee.recipe.Algorithms;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
    @Test
    void startsFromTheDefaultsOrFromAPreset() {
        assertThat(space("als", Map.of()).draw(1, 0))
                .isEqualTo(Algorithms.named("als").recipe(Map.of()).options());
        assertThat(space("itemknn", Map.of("preset", "ranking")).draw(1, 0))
                .containsEntry("basis", "cooccurrence")
                .containsEntry("neighbours", "100");
    }

    @Test
    void leavesWhatWasGivenAsItIs() {
        SearchSpace space = space("als", Map.of("rank", "7"));

        assertThat(space.draw(1, 5)).containsEntry("rank", "7");
        assertThat(space.names()).containsExactly("regularization", "biasRegularization", "frequencyExponent");
    }

    @Test
    void drawsAnOptionAlikeWhateverElseIsSearched() {
        assertThat(space("als", Map.of("rank", "7")).draw(3, 4).get("regularization"))
                .isEqualTo(space("als", Map.of()).draw(3, 4).get("regularization"))
                .isNotEqualTo(space("als", Map.of()).draw(3, 5).get("regularization"))
                .isNotEqualTo(space("als", Map.of()).draw(4, 4).get("regularization"));
    }

    @Test
    void drawsHalfOfAllNearTheStart() {
        SearchSpace space = space("als", Map.of());

        assertThat(IntStream.range(1, 50).map(i -> 2 * i).mapToDouble(i -> regularization(space, i)))
                .allMatch(value -> value > 2.2 / 2.3 && value < 2.2 * 2.3);
        assertThat(IntStream.range(1, 50).map(i -> 2 * i + 1).mapToDouble(i -> regularization(space, i)))
                .anyMatch(value -> value < 0.3)
                .anyMatch(value -> value > 10);
    }

    private static double regularization(SearchSpace space, int number) {
        return Double.parseDouble(space.draw(1, number).getOrDefault("regularization", ""));
    }

    @Test
    void knowsHowMuchWorkTheStartTakes() {
        assertThat(space("als", Map.of("sweeps", "9")).effort()).contains(new SearchSpace.Effort("sweeps", 4, 9));
        assertThat(space("ease", Map.of()).effort()).isEmpty();
    }

    @Test
    void rejectsToSearchNothing() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> space("popular", Map.of("movieDamping", "3")))
                .withMessageContaining("every option that popular searches is set");
    }

    private static SearchSpace space(String algorithm, Map<String, String> given) {
        return SearchSpace.of(Algorithms.named(algorithm), given);
    }
}
