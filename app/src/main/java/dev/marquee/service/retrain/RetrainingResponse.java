package dev.marquee.service.retrain;

import java.util.List;
import java.util.Optional;

/**
 * What is told of the last retraining.
 *
 * @param state {@code none}, {@code running}, {@code swapped}, {@code kept-aside}, {@code unchanged}, {@code cancelled} or
 *     {@code failed}
 * @param started when, by ISO 8601 in UTC; absent if none was asked for
 * @param ended when it did
 * @param step what is being done; only while it runs
 * @param check how the new model compares with the one that answers; absent before that is known, and where too little was
 *     rated to tell
 * @param ratings how many ratings of people were learned from
 * @param message what came of it, in sentences
 */
public record RetrainingResponse(
        String state,
        Optional<String> started,
        Optional<String> ended,
        Optional<Step> step,
        Optional<Check> check,
        Optional<Integer> ratings,
        Optional<String> message) {
    /** Before any. */
    static final RetrainingResponse NONE = new RetrainingResponse(
            RetrainingState.NONE.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Whether one runs. */
    public boolean isRunning() {
        return state.equals(RetrainingState.RUNNING.toString());
    }

    RetrainingResponse at(Step now) {
        return new RetrainingResponse(state, started, ended, Optional.of(now), check, ratings, message);
    }

    /**
     * What is being done.
     *
     * @param task in a few words
     * @param done so many of its steps
     * @param of so many; 0 where that is not known
     * @param note how it stands
     */
    public record Step(String task, long done, long of, String note) {}

    /**
     * A comparison on ratings that neither model learned from.
     *
     * @param metric by which: {@code rmse}, or {@code ndcg@10}
     * @param ratings how many they were asked about
     * @param served what it comes to for the model that answered meanwhile
     * @param anew what it comes to for the new one
     * @param interval where {@code anew} minus {@code served} would lie for other people like these: low and high at 95 %;
     *     absent if fewer than two were asked about
     * @param tolerance by which share of {@code served} the new one may be worse
     */
    public record Check(
            String metric,
            int ratings,
            double served,
            double anew,
            Optional<List<Double>> interval,
            double tolerance) {}
}
