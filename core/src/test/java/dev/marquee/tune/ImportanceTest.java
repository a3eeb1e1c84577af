package dev.marquee.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.math.Rng;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    private static final List<String> OPTIONS = List.of("idle", "busy");

    @Test
    void distinguishesImportantFromUnimportantOptions() {
        Map<String, Double> importance = Importance.of(OPTIONS, trials(90, busy -> busy));

        assertThat(importance.keySet()).containsExactly("busy", "idle");
        assertThat(importance.get("busy")).isBetween(0.8, 1.0);
        assertThat(importance.get("idle")).isBetween(0.0, 0.15);
    }

    @Test
    void detectsAnOptionThatIsBestInTheMiddle() {
        assertThat(Importance.of(OPTIONS, trials(90, busy -> Math.abs(busy - 0.5)))
                        .get("busy"))
                .isGreaterThan(0.5);
    }

    @Test
    void isEmptyForTooFewTrials() {
        assertThat(Importance.of(OPTIONS, trials(23, busy -> busy))).isEmpty();
    }

    @Test
    void supportsTextValues() {
        List<TuningResult.Measured> ranked = IntStream.range(0, 30)
                .mapToObj(i -> new TuningResult.Measured(i, Map.of("noise", i < 15 ? "probit" : "gaussian"), i))
                .toList();

        assertThat(Importance.of(List.of("noise"), ranked).get("noise")).isGreaterThan(0.5);
    }

    private static List<TuningResult.Measured> trials(int size, DoubleUnaryOperator value) {
        Rng rng = Rng.keyed(4);
        return IntStream.range(0, size)
                .mapToObj(number -> {
                    double busy = rng.nextDouble();
                    return new TuningResult.Measured(
                            number,
                            Map.of("busy", Double.toString(busy), "idle", Double.toString(rng.nextDouble())),
                            value.applyAsDouble(busy));
                })
                .sorted(Comparator.comparingDouble(TuningResult.Measured::value))
                .toList();
    }
}
