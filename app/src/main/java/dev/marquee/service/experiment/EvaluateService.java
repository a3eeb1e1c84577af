package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.model.Progress;
import dev.marquee.parallel.Workers;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataService;
import java.util.Map;
import java.util.Optional;

/** Evaluates an algorithm, or a model from a file, on the test part of a split. The test part is used only once. */
public final class EvaluateService {
    private static final String BASELINE = "bias";

    private final ExecutionContext context;
    private final DataService data;

    public EvaluateService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Runs an evaluation.
     *
     * @throws UsageException if algorithm, options or split are unknown or out of range
     * @throws MarqueeException if the data cannot be read or split, or a model file was not trained on the train part
     */
    public EvaluateResponse evaluate(EvaluateRequest request) {
        AlgorithmUnderTest algorithm = AlgorithmUnderTest.of(request.algorithm(), request.options(), request.seed());
        EvaluationRun run =
                new EvaluationRun(data, request.data(), request.split(), request.seed(), request.criteria());
        run.check(algorithm);
        run.warn(request.options(), context.notices());
        try (Workers workers = Workers.of(context.threads())) {
            EvaluationRun.Outcome outcome = run.measure(algorithm, workers, context.steps());
            Evaluation evaluation = summarize(run, outcome, workers);
            return run.response(
                    outcome,
                    evaluation,
                    algorithm.model().algorithm().equals(BASELINE) || run.isImplicit()
                            ? Optional.empty()
                            : Optional.of(baseline(run.plain(), request.seed(), workers)));
        }
    }

    private static Map<String, Double> baseline(EvaluationRun run, long seed, Workers workers) {
        AlgorithmUnderTest bias = AlgorithmUnderTest.trained(BASELINE, Map.of(), seed);
        EvaluationRun.Outcome outcome = run.measure(bias, workers, Progress.SILENT);
        return MetricNumbers.of(summarize(run, outcome, workers)).metrics();
    }

    private static Evaluation summarize(EvaluationRun run, EvaluationRun.Outcome outcome, Workers workers) {
        return outcome.evaluate().time(() -> run.evaluator(workers).summarize(outcome.folds()));
    }
}
