package dev.marquee.service.retrain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of the latest retraining, or a rollback.
 *
 * @param state {@code none}, {@code running}, {@code swapped}, {@code kept-aside}, {@code unchanged}, {@code cancelled},
 *     {@code rolled-back} or {@code failed}
 * @param started the start time in ISO 8601 and UTC; absent if there was none
 * @param ended the end time
 * @param step the current step; only while it is running
 * @param check comparison of the new model with the served one; absent before it is known, and with too few new ratings
 * @param ratings the number of the store's ratings that were trained on
 * @param message the result, in sentences
 */
public record RetrainingResponse(
        String state,
        Optional<String> started,
        Optional<String> ended,
        Optional<Step> step,
        Optional<Check> check,
        Optional<Integer> ratings,
        Optional<String> message) {
    /** Checks that there is a state, which a damaged file may lack. */
    public RetrainingResponse {
        Objects.requireNonNull(state);
    }

    /** The response before the first retraining. */
    static final RetrainingResponse NONE = new RetrainingResponse(
            RetrainingState.NONE.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A rollback. */
    static RetrainingResponse rolledBack(Instant now, Instant trained) {
        return new RetrainingResponse(
                RetrainingState.ROLLED_BACK.toString(),
                Optional.of(now.toString()),
                Optional.of(now.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("the model trained at %s is in use again".formatted(trained)));
    }

    /** Whether it has the state; the JSON has it as text. */
    public boolean is(RetrainingState candidate) {
        return state.equals(candidate.toString());
    }

    /** The time of its end; empty while it is running and before the first. */
    Optional<Instant> end() {
        return ended.map(Instant::parse);
    }

    /** How long it took; empty while it is running and before the first. */
    public Optional<Duration> duration() {
        return end().map(end -> Duration.between(Instant.parse(started.orElseThrow()), end));
    }

    /** Whether a retraining is running; the JSON says so by its state. */
    @JsonIgnore
    public boolean isRunning() {
        return is(RetrainingState.RUNNING);
    }

    RetrainingResponse at(Step now) {
        return new RetrainingResponse(state, started, ended, Optional.of(now), check, ratings, message);
    }

    /**
     * The current step of a retraining.
     *
     * @param task phase and task, in a few words
     * @param done the number of completed steps of the task
     * @param of the total number of steps; 0 if unknown
     * @param note a metric or other detail of the task
     */
    public record Step(String task, long done, long of, String note) {}

    /**
     * Comparison of two models on ratings that neither was trained on.
     *
     * @param metric {@code rmse} or {@code ndcg@10}
     * @param ratings the number of ratings they were measured on
     * @param served the metric of the served model
     * @param retrained the metric of the new model
     * @param interval 95 % confidence interval of {@code retrained} minus {@code served} over users: low and high; absent with
     *     fewer than two users
     * @param tolerance the share of {@code served} by which the new model may be worse
     */
    public record Check(
            String metric,
            int ratings,
            double served,
            double retrained,
            Optional<List<Double>> interval,
            double tolerance) {}
}
