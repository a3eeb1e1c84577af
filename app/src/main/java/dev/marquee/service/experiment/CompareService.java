package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.ActivityBin;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Comparison.Difference;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.AtomicFile;
import dev.marquee.report.ComparePage;
import dev.marquee.report.Page;
import dev.marquee.report.SampleLists;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.experiment.sample.ListSampler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Evaluates several algorithms, or models from files, on the same split, and tests which differences are significant. */
public final class CompareService {
    /** The metrics shown by activity; that of lists at the largest k. */
    private static final String BY_RATINGS = "rmse";

    private static final String BY_LISTS = "ndcg";

    private final ExecutionContext context;
    private final DataService data;

    public CompareService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Evaluates the algorithms one after another, and compares every pair.
     *
     * @param command the command line that reproduces the page
     * @throws UsageException if fewer than two are given, or one twice, or an algorithm, option or split is unknown
     * @throws MarqueeException if the data cannot be read or split, a model file was not trained on the train part, or the
     *     page cannot be written
     */
    public CompareResponse compare(CompareRequest request, String command) {
        request.report().ifPresent(AtomicFile::requireWritable);
        List<NamedAlgorithm> algorithms = NamedAlgorithm.all(request.algorithms(), request.options(), request.seed());
        EvaluationRun run =
                new EvaluationRun(data, request.data(), request.split(), request.seed(), request.criteria());
        algorithms.forEach(algorithm -> run.check(algorithm.algorithm()));
        run.warn(request.options(), context.notices());
        try (Workers workers = Workers.of(context.threads())) {
            List<EvaluationRun.Outcome> outcomes = new ArrayList<>();
            Optional<ListSampler> lists = request.report().map(_ -> run.sampler());
            for (NamedAlgorithm algorithm : algorithms) {
                outcomes.add(run.measure(
                        algorithm.algorithm(),
                        workers,
                        context.steps(),
                        model -> lists.ifPresent(sampler -> sampler.add(algorithm.name(), model))));
            }
            List<EvaluatedAlgorithm> evaluated = IntStream.range(0, algorithms.size())
                    .mapToObj(i -> new EvaluatedAlgorithm(
                            algorithms.get(i).name(), outcomes.get(i).folds()))
                    .toList();
            Comparison comparison = run.evaluator(workers).compare(evaluated);
            List<EvaluateResponse> results = IntStream.range(0, outcomes.size())
                    .mapToObj(i -> run.response(
                            outcomes.get(i), comparison.evaluations().get(i), Optional.empty()))
                    .toList();
            List<CompareResponse.ByActivity> activity = activity(evaluated, comparison, request);
            Optional<Path> page = request.report()
                    .map(path -> PageFiles.writePage(
                            page(
                                    evaluated,
                                    results,
                                    comparison,
                                    activity,
                                    lists.orElseThrow().lists(),
                                    command),
                            path));
            return new CompareResponse(
                    evaluated.stream().map(EvaluatedAlgorithm::name).toList(),
                    results,
                    comparison.differences().stream()
                            .map(CompareService::compared)
                            .toList(),
                    activity,
                    page.map(Path::toString));
        }
    }

    private static Page page(
            List<EvaluatedAlgorithm> evaluated,
            List<EvaluateResponse> results,
            Comparison comparison,
            List<CompareResponse.ByActivity> activity,
            List<SampleLists> samples,
            String command) {
        EvaluateResponse first = results.getFirst();
        List<ComparePage.Row> rows = IntStream.range(0, evaluated.size())
                .mapToObj(i -> new ComparePage.Row(
                        evaluated.get(i).name(),
                        comparison.evaluations().get(i),
                        results.get(i).seconds().fit(),
                        activityOf(evaluated.get(i).name(), activity)))
                .toList();
        return new ComparePage(
                        new ComparePage.Setting(
                                first.data().name(),
                                first.split().name(),
                                first.split().train(),
                                first.split().test(),
                                first.split().relevant()),
                        rows,
                        comparison,
                        samples,
                        command)
                .page();
    }

    private static Map<String, List<ActivityBin>> activityOf(String name, List<CompareResponse.ByActivity> activity) {
        return activity.stream()
                .filter(metric -> metric.name().equals(name))
                .collect(Collectors.toMap(CompareResponse.ByActivity::metric, CompareResponse.ByActivity::bins));
    }

    private static List<CompareResponse.ByActivity> activity(
            List<EvaluatedAlgorithm> evaluated, Comparison comparison, CompareRequest request) {
        List<CompareResponse.ByActivity> activity = new ArrayList<>();
        for (String name :
                List.of(BY_RATINGS, BY_LISTS + "@" + request.criteria().k().getLast())) {
            for (int i = 0; i < evaluated.size(); i++) {
                EvaluatedAlgorithm algorithm = evaluated.get(i);
                comparison
                        .evaluations()
                        .get(i)
                        .measure(name)
                        .map(MetricValue::metric)
                        .ifPresent(metric -> activity.add(byActivity(algorithm, metric)));
            }
        }
        return activity;
    }

    private static CompareResponse.ByActivity byActivity(EvaluatedAlgorithm algorithm, Metric metric) {
        return new CompareResponse.ByActivity(
                algorithm.name(), metric.name(), Evaluator.byActivity(algorithm.folds(), metric));
    }

    private static CompareResponse.Compared compared(Difference difference) {
        return new CompareResponse.Compared(
                difference.metric().name(),
                difference.one(),
                difference.other(),
                difference.difference(),
                difference
                        .interval()
                        .map(interval -> List.of(interval.low(), interval.high()))
                        .orElse(List.of()),
                difference.p(),
                difference.isSignificant());
    }
}
