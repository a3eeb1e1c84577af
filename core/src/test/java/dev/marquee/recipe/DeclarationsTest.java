package dev.marquee.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.SearchDomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants of the option declarations of all algorithms. */
class DeclarationsTest {
    static Stream<Algorithm<?, ?>> algorithms() {
        return Algorithms.all().stream();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void everyAlgorithmHasATunableOption(Algorithm<?, ?> algorithm) {
        assertThat(options(algorithm)).anyMatch(option -> option.search() instanceof SearchDomain.Sampled);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void atMostOneOptionIsABudget(Algorithm<?, ?> algorithm) {
        assertThat(options(algorithm).filter(option -> option.search() instanceof SearchDomain.Budget))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void acceptsBothEndsOfEverySearchDomain(Algorithm<?, ?> algorithm) {
        for (double position : new double[] {0, 0.5, Math.nextDown(1.0)}) {
            Map<String, String> drawn = new HashMap<>();
            options(algorithm)
                    .forEach(option -> option.sample(position).ifPresent(text -> drawn.put(option.name(), text)));

            assertThat(algorithm.recipe(drawn).options()).containsAllEntriesOf(drawn);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void optionsRoundTripThroughText(Algorithm<?, ?> algorithm) {
        Map<String, String> shown = algorithm.recipe(Map.of()).options();

        assertThat(algorithm.recipe(shown).options()).isEqualTo(shown);
        assertThat(shown.keySet())
                .containsExactlyElementsOf(
                        options(algorithm).<String>map(Option::name).toList());
    }

    @Test
    void suggestsTheClosestName() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Algorithms.named("bayefm"))
                .withMessageStartingWith(
                        "there is no algorithm 'bayefm'; did you mean bayesfm? choose one of popular, ");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Algorithms.named("als").recipe(Map.of("regularisation", "1")))
                .withMessageStartingWith(
                        "als has no option regularisation; did you mean regularization? it has rank, ");
    }

    private static Stream<Option<?, ?>> options(Algorithm<?, ?> algorithm) {
        return List.<Option<?, ?>>copyOf(algorithm.options().options()).stream();
    }
}
