package dev.marquee.tune;

import dev.marquee.evaluate.metric.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How the draws of one rung stand, the best first; equal ones in the order of their numbers. For one thread. */
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

    /** Of the next rung: nobody stands there yet. */
    RungRanking next() {
        return new RungRanking(validation, skipped, trainings);
    }

    void add(Trial trial) {
        trainings++;
        switch (trial.outcome()) {
            case Outcome.Measured(String of, double value, double _) -> {
                metric = of;
                ranked.add(new TuningResult.Measured(trial.number(), trial.options(), value));
                ranked.sort(bestFirst());
            }
            case Outcome.Skipped _ -> skipped.add(trial);
        }
    }

    /** In all rungs so far. */
    int trainings() {
        return trainings;
    }

    List<TuningResult.Measured> ranked() {
        return List.copyOf(ranked);
    }

    /** In a few words, for progress; empty as long as there is none. */
    String leader() {
        return ranked.stream()
                .findFirst()
                .map(best ->
                        String.format(Locale.ROOT, "best %s %.4f by trial %d", metric, best.value(), best.number()))
                .orElse("");
    }

    /** Who goes on: the start, and the best of the others. */
    List<Integer> survivors(int size) {
        return Stream.concat(
                        Stream.of(0),
                        ranked.stream()
                                .map(TuningResult.Measured::number)
                                .filter(number -> number > 0)
                                .limit(size - 1))
                .toList();
    }

    /** The end, where this is the last rung. The start stands there, for a search whose start fails ends at once. */
    TuningResult tuning(Map<String, Double> importance) {
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
