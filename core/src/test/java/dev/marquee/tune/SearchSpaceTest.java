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
    void startsFromTheDefaultsOrAPreset() {
        assertThat(space("als", Map.of()).configuration(1, 0))
                .isEqualTo(Algorithms.named("als").recipe(Map.of()).options());
        assertThat(space("itemknn", Map.of("preset", "ranking")).configuration(1, 0))
                .containsEntry("basis", "cooccurrence")
                .containsEntry("neighbours", "100");
    }

    @Test
    void keepsGivenOptions() {
        SearchSpace space = space("als", Map.of("rank", "7"));

        assertThat(space.configuration(1, 5)).containsEntry("rank", "7");
        assertThat(space.names()).containsExactly("regularization", "biasRegularization", "frequencyExponent");
    }

    @Test
    void samplesAnOptionIndependentlyOfOthers() {
        assertThat(space("als", Map.of("rank", "7")).configuration(3, 4).get("regularization"))
                .isEqualTo(space("als", Map.of()).configuration(3, 4).get("regularization"))
                .isNotEqualTo(space("als", Map.of()).configuration(3, 5).get("regularization"))
                .isNotEqualTo(space("als", Map.of()).configuration(4, 4).get("regularization"));
    }

    @Test
    void samplesHalfOfTheConfigurationsNearTheStart() {
        SearchSpace space = space("als", Map.of());

        assertThat(IntStream.range(1, 50).map(i -> 2 * i).mapToDouble(i -> regularization(space, i)))
                .allMatch(value -> value > 2.2 / 2.3 && value < 2.2 * 2.3);
        assertThat(IntStream.range(1, 50).map(i -> 2 * i + 1).mapToDouble(i -> regularization(space, i)))
                .anyMatch(value -> value < 0.3)
                .anyMatch(value -> value > 10);
    }

    private static double regularization(SearchSpace space, int number) {
        return Double.parseDouble(space.configuration(1, number).getOrDefault("regularization", ""));
    }

    @Test
    void knowsTheBudgetOfTheStart() {
        assertThat(space("als", Map.of("sweeps", "9")).budget()).contains(new SearchSpace.Budget("sweeps", 4, 9));
        assertThat(space("ease", Map.of()).budget()).isEmpty();
    }

    @Test
    void rejectsAnEmptySearchSpace() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> space("popular", Map.of("movieDamping", "3")))
                .withMessageContaining("all searchable options of popular are set");
    }

    private static SearchSpace space(String algorithm, Map<String, String> given) {
        return SearchSpace.of(Algorithms.named(algorithm), given);
    }
}
