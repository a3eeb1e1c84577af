package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.math.Workers;
import dev.marquee.model.Progress;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataService;
import java.util.Map;
import java.util.Optional;

/** Measures an algorithm, or a model from a file, on the test part of a split. The test part is looked at once. */
public final class EvaluateService {
    private static final String BASELINE = "bias";

    private final ExecutionContext context;
    private final DataService data;

    /** The service on a host. */
    public EvaluateService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Measures.
     *
     * @throws UsageException if algorithm, options or split are unknown or out of range
     * @throws MarqueeException if the data cannot be read or cut so, or a model file does not fit it
     */
    public EvaluateResponse evaluate(EvaluateRequest request) {
        AlgorithmUnderTest contender = AlgorithmUnderTest.of(request.algorithm(), request.options(), request.seed());
        EvaluationRun trial =
                new EvaluationRun(data, request.data(), request.split(), request.seed(), request.criteria());
        trial.warn(request.options(), context.notices());
        try (Workers workers = Workers.of(context.threads())) {
            EvaluationRun.Outcome outcome = trial.measure(contender, workers, context.steps());
            Evaluation evaluation = summarize(trial, outcome, workers);
            return trial.answer(
                    outcome,
                    evaluation,
                    contender.model().algorithm().equals(BASELINE)
                            ? Optional.empty()
                            : Optional.of(baseline(trial.plain(), request.seed(), workers)));
        }
    }

    private static Map<String, Double> baseline(EvaluationRun trial, long seed, Workers workers) {
        AlgorithmUnderTest bias = AlgorithmUnderTest.trained(BASELINE, Map.of(), seed);
        EvaluationRun.Outcome outcome = trial.measure(bias, workers, Progress.SILENT);
        return MetricNumbers.of(summarize(trial, outcome, workers)).metrics();
    }

    private static Evaluation summarize(EvaluationRun trial, EvaluationRun.Outcome outcome, Workers workers) {
        return outcome.evaluate().time(() -> trial.evaluator(workers).summarize(outcome.folds()));
    }
}
