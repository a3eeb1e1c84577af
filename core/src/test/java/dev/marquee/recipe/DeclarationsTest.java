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

/** What holds for the declared options of every algorithm. */
class DeclarationsTest {
    static Stream<Algorithm<?, ?>> algorithms() {
        return Algorithms.all().stream();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void everyAlgorithmHasSomethingToSearch(Algorithm<?, ?> algorithm) {
        assertThat(options(algorithm)).anyMatch(option -> option.search() instanceof SearchDomain.Sampled);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void atMostOneOptionSaysHowMuchWorkItTakes(Algorithm<?, ?> algorithm) {
        assertThat(options(algorithm).filter(option -> option.search() instanceof SearchDomain.Budget))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void everyEndOfASearchIsAPossibleValue(Algorithm<?, ?> algorithm) {
        for (double place : new double[] {0, 0.5, Math.nextDown(1.0)}) {
            Map<String, String> drawn = new HashMap<>();
            options(algorithm).forEach(option -> option.drawn(place).ifPresent(text -> drawn.put(option.name(), text)));

            assertThat(algorithm.recipe(drawn).options()).containsAllEntriesOf(drawn);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void whatIsShownOfOptionsIsWhatTheyAreReadFrom(Algorithm<?, ?> algorithm) {
        Map<String, String> shown = algorithm.recipe(Map.of()).options();

        assertThat(algorithm.recipe(shown).options()).isEqualTo(shown);
        assertThat(shown.keySet())
                .containsExactlyElementsOf(
                        options(algorithm).<String>map(Option::name).toList());
    }

    @Test
    void asksForTheNearestAlgorithmWhereANameIsNone() {
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
