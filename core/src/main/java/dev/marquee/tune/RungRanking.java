package dev.marquee.tune;

import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.tune.Trial.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The configurations of one rung, best first; ties in the order of their numbers. Not thread-safe. */
final class RungRanking {
    private final ValidationObjective validation;
    private final List<TuningResult.Measured> ranked = new ArrayList<>();
    private final List<Trial> skipped;
    private String metric = "";
    private int trainings;

    RungRanking(ValidationObjective validation) {
        this(validation, List.of(), 0);
    }

    private RungRanking(ValidationObjective validation, List<Trial> skipped, int trainings) {
        this.validation = validation;
        this.skipped = new ArrayList<>(skipped);
        this.trainings = trainings;
    }

    /** The ranking of the next rung, still empty. */
    RungRanking next() {
        return new RungRanking(validation, skipped, trainings);
    }

    void add(Trial trial) {
        trainings++;
        switch (trial.outcome()) {
            case Outcome.Measured(String measuredMetric, double value, double _) -> {
                metric = measuredMetric;
                ranked.add(new TuningResult.Measured(trial.number(), trial.options(), value));
                ranked.sort(bestFirst());
            }
            case Outcome.Skipped _ -> skipped.add(trial);
        }
    }

    /** The number of trainings in all rungs so far. */
    int trainings() {
        return trainings;
    }

    List<TuningResult.Measured> ranked() {
        return List.copyOf(ranked);
    }

    /** A short text for progress; empty if nothing is measured yet. */
    String leader() {
        return ranked.stream()
                .findFirst()
                .map(best ->
                        String.format(Locale.ROOT, "best %s %.4f by trial %d", metric, best.value(), best.number()))
                .orElse("");
    }

    /** The configurations that continue: the start, and the best of the others. */
    List<Integer> survivors(int size) {
        return Stream.concat(
                        Stream.of(0),
                        ranked.stream()
                                .map(TuningResult.Measured::number)
                                .filter(number -> number > 0)
                                .limit(size - 1))
                .toList();
    }

    /**
     * The result, if this is the last rung. It contains the start, because a search whose start fails ends at once.
     */
    TuningResult result(Map<String, Double> importance) {
        double start = ranked.stream()
                .filter(measured -> measured.number() == 0)
                .findFirst()
                .orElseThrow()
                .value();
        return new TuningResult(metric, ranked, start, trainings, skipped, importance);
    }

    private Comparator<TuningResult.Measured> bestFirst() {
        Comparator<TuningResult.Measured> byValue = Comparator.comparingDouble(TuningResult.Measured::value);
        return (validation.direction(metric) == Direction.HIGHER_IS_BETTER ? byValue.reversed() : byValue)
                .thenComparingInt(TuningResult.Measured::number);
    }
}
