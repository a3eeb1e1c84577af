package dev.marquee.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.bayesfm.BayesFmOptions;
import dev.marquee.data.UsageException;
import dev.marquee.model.option.Option;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The with-methods of all options records. */
class TypedOptionsTest {
    static Stream<Algorithm<?, ?>> algorithms() {
        return Algorithms.all().stream();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    <O> void everyOptionHasAWithMethodThatChangesItAlone(Algorithm<O, ?> algorithm)
            throws ReflectiveOperationException {
        O defaults = algorithm.options().defaults();
        for (Option<O, ?> option : algorithm.options().options()) {
            String other = option.sample(0.37).orElse(option.show(defaults));
            Object changed = with(defaults, option.name()).invoke(defaults, option.parse(other));

            assertThat(changed)
                    .as("with%s", option.name())
                    .isEqualTo(algorithm.options().parse(Map.of(option.name(), other)));
        }
    }

    private static Method with(Object options, String name) {
        String method = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(options.getClass().getMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow(() -> new AssertionError(options.getClass() + " has no " + method));
    }

    @Test
    void aValueOutOfRangeIsRejectedAsOnTheCommandLine() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> AlsOptions.defaults().withRank(0))
                .withMessage("rank=0 is out of range 1..1024");
    }

    @Test
    void rulesBetweenOptionsHold() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> BayesFmOptions.defaults().withSweeps(10))
                .withMessage("burnIn=20 discards all of 10 sweeps; choose a burnIn below sweeps");
    }
}
