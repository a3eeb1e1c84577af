package dev.marquee.tune;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.Progress;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.tune.Trial.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Searches for good options of an algorithm. The same plan, validation and seed give the same result, for any number of
 * threads, and regardless of interruptions and resumptions. Not thread-safe; each training uses all threads of its
 * context.
 */
public final class Tuner {
    private final SearchPlan plan;
    private final ValidationObjective validation;
    private final TrialLog log;
    private final Progress progress;

    /**
     * Creates a tuner.
     *
     * @param plan what is searched, and how
     * @param validation trains and measures a configuration
     * @param log the trials so far; new trials are appended
     * @param progress receives a step per training
     */
    public Tuner(SearchPlan plan, ValidationObjective validation, TrialLog log, Progress progress) {
        this.plan = plan;
        this.validation = validation;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Runs the plan. The first configuration is the start, which is trained in full, so the result is never worse.
     *
     * @param seed of the configurations
     * @return the best trials, and what the options contribute
     * @throws MarqueeException if the start cannot be measured; any other configuration that fails is skipped
     * @throws java.util.concurrent.CancellationException if the workers of the trainings are cancelled or the current
     *     thread is interrupted; the log keeps the trials that had ended
     */
    public TuningResult search(long seed) {
        try (ProgressTask task = ProgressTask.begin(
                progress,
                "Tuning " + plan.algorithm().name(),
                plan.rungs().trainings(),
                validation.context().workers()::checkCancelled)) {
            return runRungs(seed, task);
        }
    }

    private TuningResult runRungs(long seed, ProgressTask task) {
        List<Integer> efforts = plan.rungs().budgets();
        List<Integer> sizes = plan.rungs().sizes();
        RungRanking all = new RungRanking(validation);
        RungRanking ranking = all;
        List<Integer> configurations =
                IntStream.range(0, sizes.getFirst()).boxed().toList();
        for (int rung = 0; rung < efforts.size(); rung++) {
            ranking = rung == 0 ? all : ranking.next();
            for (int number : configurations) {
                ranking.add(trial(number, options(number, efforts.get(rung), seed)));
                task.stepTo(ranking.trainings(), ranking.leader());
            }
            if (rung + 1 < efforts.size()) {
                configurations = ranking.survivors(sizes.get(rung + 1));
            }
        }
        return ranking.result(Importance.of(plan.searched(), all.ranked()));
    }

    private Map<String, String> options(int number, int effort, long seed) {
        Map<String, String> options = new LinkedHashMap<>(plan.space().configuration(seed, number));
        if (effort != Rungs.FULL) {
            plan.space().budget().ifPresent(budget -> options.put(budget.option(), Integer.toString(effort)));
        }
        return options;
    }

    private Trial trial(int number, Map<String, String> options) {
        return log.find(options)
                .map(outcome -> new Trial(number, options, outcome))
                .orElseGet(() -> log.append(new Trial(number, options, outcome(number, options))));
    }

    private Outcome outcome(int number, Map<String, String> options) {
        try {
            return validation.measure(plan.algorithm().recipe(options));
        } catch (MarqueeException e) {
            if (number == 0) {
                throw e;
            }
            return new Outcome.Skipped(String.valueOf(e.getMessage()));
        }
    }
}
