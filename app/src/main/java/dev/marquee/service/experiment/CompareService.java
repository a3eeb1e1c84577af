package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.ActivityBin;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Difference;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.math.Workers;
import dev.marquee.report.ComparePage;
import dev.marquee.report.Page;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures several algorithms, or models from files, on the same split, and tells which differences are none. */
public final class CompareService {
    /** What the error by activity is of: the first of these that an algorithm has, at the longest list. */
    private static final String BY_RATINGS = "rmse";

    private static final String BY_LISTS = "ndcg";

    private final ExecutionContext context;
    private final DataService data;

    /** The service on a host. */
    public CompareService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Measures each, one after another, and compares every two.
     *
     * @param command what to type to do it again, for the page
     * @throws UsageException if fewer than two are named, or one twice, or an algorithm, option or split is unknown
     * @throws MarqueeException if the data cannot be read or cut so, a model file does not fit it, or the page not be
     *     written
     */
    public CompareResponse compare(CompareRequest request, String command) {
        List<NamedAlgorithm> contenders = NamedAlgorithm.all(request.algorithms(), request.options(), request.seed());
        EvaluationRun trial =
                new EvaluationRun(data, request.data(), request.split(), request.seed(), request.criteria());
        trial.warn(request.options(), context.notices());
        try (Workers workers = Workers.of(context.threads())) {
            List<EvaluationRun.Outcome> outcomes = new ArrayList<>();
            for (NamedAlgorithm contender : contenders) {
                outcomes.add(trial.measure(contender.contender(), workers, context.steps()));
            }
            List<EvaluatedAlgorithm> entrants = IntStream.range(0, contenders.size())
                    .mapToObj(i -> new EvaluatedAlgorithm(
                            contenders.get(i).name(), outcomes.get(i).folds()))
                    .toList();
            Comparison comparison = trial.evaluator(workers).compare(entrants);
            List<EvaluateResponse> results = IntStream.range(0, outcomes.size())
                    .mapToObj(i -> trial.answer(
                            outcomes.get(i), comparison.evaluations().get(i), Optional.empty()))
                    .toList();
            List<CompareResponse.ByActivity> activity = activity(entrants, comparison, request);
            Optional<Path> page = request.report()
                    .map(path -> PageFiles.writePage(page(entrants, results, comparison, activity, command), path));
            return new CompareResponse(
                    entrants.stream().map(EvaluatedAlgorithm::name).toList(),
                    results,
                    comparison.differences().stream()
                            .map(CompareService::compared)
                            .toList(),
                    activity,
                    page.map(Path::toString));
        }
    }

    private static Page page(
            List<EvaluatedAlgorithm> entrants,
            List<EvaluateResponse> results,
            Comparison comparison,
            List<CompareResponse.ByActivity> activity,
            String command) {
        EvaluateResponse first = results.getFirst();
        List<ComparePage.Row> rows = IntStream.range(0, entrants.size())
                .mapToObj(i -> new ComparePage.Row(
                        entrants.get(i).name(),
                        comparison.evaluations().get(i),
                        results.get(i).seconds().fit(),
                        activityOf(entrants.get(i).name(), activity)))
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
                        command)
                .page();
    }

    private static Map<String, List<ActivityBin>> activityOf(String name, List<CompareResponse.ByActivity> activity) {
        return activity.stream()
                .filter(one -> one.name().equals(name))
                .collect(Collectors.toMap(CompareResponse.ByActivity::metric, CompareResponse.ByActivity::bins));
    }

    private static List<CompareResponse.ByActivity> activity(
            List<EvaluatedAlgorithm> entrants, Comparison comparison, CompareRequest request) {
        List<CompareResponse.ByActivity> activity = new ArrayList<>();
        for (String name :
                List.of(BY_RATINGS, BY_LISTS + "@" + request.criteria().k().getLast())) {
            for (int i = 0; i < entrants.size(); i++) {
                EvaluatedAlgorithm entrant = entrants.get(i);
                comparison
                        .evaluations()
                        .get(i)
                        .measure(name)
                        .map(MetricValue::metric)
                        .ifPresent(metric -> activity.add(byActivity(entrant, metric)));
            }
        }
        return activity;
    }

    private static CompareResponse.ByActivity byActivity(EvaluatedAlgorithm entrant, Metric metric) {
        return new CompareResponse.ByActivity(
                entrant.name(), metric.name(), Evaluator.byActivity(entrant.folds(), metric));
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
