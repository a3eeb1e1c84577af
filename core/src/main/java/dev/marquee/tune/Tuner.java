package dev.marquee.tune;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Searches the options of an algorithm. The same plan, validation and seed give the same result, for any number of
 * threads, and whether or not the search was cut short and begun again in between. For one thread; each training uses all
 * that its context has.
 */
public final class Tuner {
    private final SearchPlan plan;
    private final ValidationObjective validation;
    private final TrialLog log;
    private final Progress progress;

    /**
     * @param log what was tried before, and where what is tried now goes
     */
    public Tuner(SearchPlan plan, ValidationObjective validation, TrialLog log, Progress progress) {
        this.plan = plan;
        this.validation = validation;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Tries what the plan says. The first draw is the start; it is trained in full, so nothing worse is found.
     *
     * @param seed from which options are drawn
     * @throws MarqueeException if the start cannot be measured; what is wrong with another draw has it skipped
     */
    public TuningResult search(long seed) {
        progress.begin("Tuning " + plan.algorithm().name(), plan.rungs().trainings());
        try {
            return climb(seed);
        } finally {
            progress.end();
        }
    }

    private TuningResult climb(long seed) {
        List<Integer> efforts = plan.rungs().efforts();
        List<Integer> sizes = plan.rungs().sizes();
        RungRanking all = new RungRanking(validation);
        RungRanking standings = all;
        List<Integer> draws = IntStream.range(0, sizes.getFirst()).boxed().toList();
        for (int rung = 0; rung < efforts.size(); rung++) {
            standings = rung == 0 ? all : standings.next();
            for (int number : draws) {
                standings.add(tried(number, options(number, efforts.get(rung), seed)));
                progress.step(standings.trainings(), standings.leader());
            }
            if (rung + 1 < efforts.size()) {
                draws = standings.survivors(sizes.get(rung + 1));
            }
        }
        return standings.tuning(Importance.of(plan.searched(), all.ranked()));
    }

    private Map<String, String> options(int number, int effort, long seed) {
        Map<String, String> options = new LinkedHashMap<>(plan.space().draw(seed, number));
        if (effort != Rungs.WHOLE) {
            plan.space().effort().ifPresent(of -> options.put(of.option(), Integer.toString(effort)));
        }
        return options;
    }

    private Trial tried(int number, Map<String, String> options) {
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
