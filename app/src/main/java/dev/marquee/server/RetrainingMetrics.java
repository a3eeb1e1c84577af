package dev.marquee.server;

import dev.marquee.server.http.metrics.CallbackMetric;
import dev.marquee.server.http.metrics.CallbackMetric.Sample;
import dev.marquee.service.retrain.Retraining;
import dev.marquee.service.retrain.RetrainingResponse;
import dev.marquee.service.retrain.RetrainingState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The metrics of the retraining: what runs, what became of the latest, and when the next is due. */
record RetrainingMetrics(Retraining retraining, InstantSource clock) {
    private static final double MILLIS = 1e3;

    List<CallbackMetric> all() {
        return List.of(
                new CallbackMetric(
                        "marquee_retraining_running",
                        "1 while this server retrains the model.",
                        () -> retraining.response().isRunning() ? 1 : 0),
                new CallbackMetric(
                        "marquee_retraining_last_state",
                        "1 for the state of the latest retraining or rollback.",
                        () -> states(retraining.response())),
                ofTheLatest(
                        "marquee_retraining_last_end_seconds",
                        "When the latest retraining or rollback ended, since 1970.",
                        latest -> latest.ended().map(end -> Instant.parse(end).toEpochMilli() / MILLIS)),
                ofTheLatest(
                        "marquee_retraining_last_duration_seconds",
                        "How long the latest retraining took.",
                        latest -> latest.duration().map(RetrainingMetrics::seconds)),
                new CallbackMetric(
                        "marquee_retraining_due_seconds",
                        "Time until the next scheduled retraining; negative if it is late.",
                        () -> one(retraining.next().map(next -> seconds(Duration.between(clock.instant(), next))))),
                new CallbackMetric(
                        "marquee_retraining_accuracy",
                        "Metric of the model before and after the latest compared retraining, on ratings that neither learned.",
                        this::accuracies));
    }

    private static List<Sample> states(RetrainingResponse latest) {
        return Arrays.stream(RetrainingState.values())
                .map(state -> new Sample(Map.of("state", state.toString()), latest.is(state) ? 1 : 0))
                .toList();
    }

    private List<Sample> accuracies() {
        return retraining.history().reversed().stream()
                .flatMap(entry -> entry.check().stream())
                .findFirst()
                .map(check -> List.of(
                        new Sample(Map.of("metric", check.metric(), "model", "before"), check.served()),
                        new Sample(Map.of("metric", check.metric(), "model", "after"), check.retrained())))
                .orElse(List.of());
    }

    private CallbackMetric ofTheLatest(String name, String help, Function<RetrainingResponse, Optional<Double>> value) {
        return new CallbackMetric(name, help, () -> one(value.apply(retraining.response())));
    }

    private static List<Sample> one(Optional<Double> value) {
        return value.map(number -> List.of(new Sample(Map.of(), number))).orElse(List.of());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
