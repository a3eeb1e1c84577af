package dev.marquee.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.MemberAlgorithm;
import dev.marquee.data.UsageException;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.OptionSet.OptionValues;
import dev.marquee.model.option.OptionType;
import dev.marquee.model.option.SearchDomain;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    void componentsOfTheRecordAreTheOptionsInOrder(Algorithm<?, ?> algorithm) throws ReflectiveOperationException {
        assertThat(components(algorithm.options().defaults())).isEqualTo(defaults(algorithm.options()));
    }

    private static List<Object> defaults(OptionSet<?> set) {
        return set.options().stream().<Object>map(Option::defaultValue).toList();
    }

    /** The values of a record's components, those of nested records in their place. */
    private static List<Object> components(Object options) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object value = accessor.invoke(options);
            values.addAll(
                    value instanceof Record && !(value instanceof MemberAlgorithm)
                            ? components(value)
                            : List.of(value));
        }
        return values;
    }

    static Stream<Arguments> numbers() {
        return algorithms()
                .flatMap(algorithm -> options(algorithm)
                        .filter(option -> option.type().range().isPresent())
                        .map(option -> Arguments.of(algorithm, option)));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    <O> void rejectsANumberOutOfRange(Algorithm<O, ?> algorithm, Option<O, ?> option) {
        OptionSet<O> set = algorithm.options();
        switch (option.type()) {
            case OptionType.IntegerType type -> {
                assertRejected(set, option, type.min() - 1);
                assertRejected(set, option, type.max() + 1);
            }
            case OptionType.DecimalType type -> {
                assertRejected(set, option, type.min() - 1);
                assertRejected(set, option, 2 * type.max());
            }
            default -> throw new AssertionError("no test of %s".formatted(option.type()));
        }
    }

    @SuppressWarnings("unchecked") // the value is of the option's type
    private static <O, T> void assertRejected(OptionSet<O> set, Option<O, T> option, Object value) {
        OptionValues values = OptionValues.NONE.with(option, (T) value);

        assertThatExceptionOfType(UsageException.class)
                .as("%s of %s", option.name(), set.algorithm())
                .isThrownBy(() -> set.make().apply(values))
                .withMessageStartingWith(option.name() + "=");
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
