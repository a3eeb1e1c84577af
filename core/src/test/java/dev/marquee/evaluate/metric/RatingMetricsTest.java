package dev.marquee.evaluate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.Tested;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

public class RatingMetricsTest {
    @Test
    void agreeWithAnotherImplementation() throws IOException {
        JsonNode golden = golden();
        List<Tested.Line> lines = new ArrayList<>();
        golden.get("lines")
                .forEach(line -> lines.add(new Tested.Line(
                        line.get(0).asInt(),
                        line.get(1).asInt(),
                        (float) line.get(2).asDouble(),
                        (float) line.get(3).asDouble())));
        Evaluation evaluation = evaluate(
                new Tested(golden.get("users").asInt(), golden.get("movies").asInt(), lines));

        assertThat(ofRatings(evaluation)).hasSize(golden.get("metrics").size());
        assertThat(ofRatings(evaluation))
                .allSatisfy(measure -> assertThat(measure.value())
                        .isCloseTo(
                                golden.get("metrics")
                                        .get(measure.metric().name())
                                        .asDouble(),
                                within(1e-12)));
    }

    @Property(tries = 200)
    void matchTheirDefinitionsOnRandomData(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int ratings) {
        Tested tested = random(seed, ratings);
        double[] y = numbers(tested, Tested.Line::rating);
        double[] e = numbers(tested, line -> (double) line.rating() - line.prediction());

        Evaluation evaluation = evaluate(tested);

        assertThat(value(evaluation, "rmse")).isCloseTo(Math.sqrt(mean(squares(e))), within(1e-9));
        assertThat(value(evaluation, "mae")).isCloseTo(mean(absolutes(e)), within(1e-9));
        if (variance(y) > 0) {
            assertThat(value(evaluation, "r2")).isCloseTo(1 - mean(squares(e)) / variance(y), within(1e-9));
            assertThat(value(evaluation, "explainedVariance")).isCloseTo(1 - variance(e) / variance(y), within(1e-9));
        } else {
            assertThat(ofRatings(evaluation))
                    .extracting(MetricValue::metric)
                    .containsExactly(RatingMetrics.RMSE, RatingMetrics.MAE);
        }
    }

    @Test
    void excludeMetricsUndefinedForEqualRatings() {
        Evaluation evaluation = evaluate(new Tested(
                3, 4, List.of(new Tested.Line(0, 1, 4, 3), new Tested.Line(1, 2, 4, 5), new Tested.Line(2, 2, 4, 4))));

        assertThat(ofRatings(evaluation))
                .extracting(measure -> measure.metric().name())
                .containsExactly("rmse", "mae");
    }

    @Test
    void areMeasuredApartForUnseenUsersAndMovies() {
        Tested.Line seen = new Tested.Line(0, 0, 4, 3.5f);
        Tested.Line unseenMovie = new Tested.Line(0, 1, 4, 3);
        Tested.Line unseenUser = new Tested.Line(1, 0, 1, 3);

        Evaluation evaluation = evaluate(new Tested(2, 3, List.of(seen, unseenMovie, unseenUser)));

        assertThat(value(evaluation, "rmseUnseen")).isEqualTo(Math.sqrt((1 + 4) / 2.0));
        assertThat(value(evaluation, "maeUnseen")).isEqualTo(1.5);
    }

    @Test
    void ofUnseenUsersAndMoviesAreAbsentIfAllOrNoneAreUnseen() {
        assertThat(evaluate(new Tested(2, 3, List.of(new Tested.Line(1, 1, 4, 3))))
                        .measure("rmseUnseen"))
                .isEmpty();
        assertThat(evaluate(new Tested(2, 3, List.of(new Tested.Line(0, 0, 4, 3))))
                        .measure("maeUnseen"))
                .isEmpty();
    }

    @Test
    void areAbsentForAModelThatPredictsNoRatings() {
        Tested tested = random(1, 10);

        Evaluation evaluation = evaluate(new RanksOnly(tested.users(), tested.movies()), tested);

        assertThat(ofRatings(evaluation)).isEmpty();
        assertThat(evaluation.measure("ndcg@10")).isPresent();
    }

    @Test
    void rejectANanPrediction() {
        Tested tested = new Tested(2, 3, List.of(new Tested.Line(1, 2, 3, Float.NaN)));

        assertThatThrownBy(() -> evaluate(tested))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model predicts NaN for user 1 and movie 2");
    }

    @Test
    void rejectANanScore() {
        Tested tested = new Tested(2, 3, List.of(new Tested.Line(1, 2, 4, Float.NaN)));

        assertThatThrownBy(() -> evaluate(tested))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model scores movie 2 for user 1 as NaN; scores must be finite");
    }

    public static Tested random(long seed, int ratings) {
        Rng rng = Rng.keyed(seed);
        Map<List<Integer>, Tested.Line> lines = new LinkedHashMap<>();
        for (int i = 0; i < ratings; i++) {
            int user = rng.nextInt(7);
            int movie = rng.nextInt(11);
            float rating = (1 + rng.nextInt(10)) / 2f;
            lines.put(List.of(user, movie), new Tested.Line(user, movie, rating, 0.5f + 4.5f * rng.nextFloat()));
        }
        return new Tested(7, 11, List.copyOf(lines.values()));
    }

    private static Evaluation evaluate(Tested tested) {
        return evaluate(tested.model(), tested);
    }

    private static Evaluation evaluate(Model model, Tested tested) {
        try (Workers workers = Workers.of(1)) {
            return new Evaluator(0, workers).evaluate(model, tested.split());
        }
    }

    /** Rating metrics without those of unseen users and movies: only one rating is not unseen. */
    private static List<MetricValue> ofRatings(Evaluation evaluation) {
        return evaluation.measures().stream()
                .filter(measure -> new RatingErrors().metrics().contains(measure.metric()))
                .filter(measure -> !measure.metric().name().endsWith("Unseen"))
                .toList();
    }

    private static double value(Evaluation evaluation, String metric) {
        return evaluation.measure(metric).orElseThrow().value();
    }

    private static double[] numbers(Tested tested, ToDoubleFunction<Tested.Line> number) {
        return tested.lines().stream().mapToDouble(number).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).toArray();
    }

    private static double[] absolutes(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return mean(squares(Arrays.stream(values).map(value -> value - mean).toArray()));
    }

    private static JsonNode golden() throws IOException {
        try (InputStream file = RatingMetricsTest.class.getResourceAsStream("rating-metrics.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }

    private record RanksOnly(int users, int movies) implements Model {
        @Override
        public String algorithm() {
            return "ranks";
        }

        @Override
        public Scorer scorer(int user) {
            return new Scorer() {
                @Override
                public float score(int movie) {
                    return movie;
                }

                @Override
                public void scoreAll(float[] scores) {
                    for (int movie = 0; movie < scores.length; movie++) {
                        scores[movie] = score(movie);
                    }
                }
            };
        }
    }
}
