package dev.marquee.report;

import dev.marquee.evaluate.ActivityBin;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.internal.TextJoin;
import dev.marquee.report.Content.Code;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Prose;
import dev.marquee.report.Content.Wide;
import dev.marquee.report.Page.Section;
import dev.marquee.report.Page.Tile;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Report that compares several algorithms on one split.
 *
 * @param setting data and split
 * @param rows one per algorithm, in the requested order
 * @param comparison pairwise differences
 * @param samples lists of some users; may be empty
 * @param command command that reproduces the comparison
 */
public record ComparePage(
        Setting setting, List<Row> rows, Comparison comparison, List<SampleLists> samples, String command) {
    /** Copies the lists. */
    public ComparePage {
        rows = List.copyOf(rows);
        samples = List.copyOf(samples);
    }

    /**
     * Data and split of a comparison.
     *
     * @param data name of the data set
     * @param split name of the split
     * @param train number of training ratings
     * @param test number of test ratings
     * @param relevant test ratings that make a movie relevant: {@code all}, or a minimum such as {@code 4}
     */
    public record Setting(String data, String split, int train, int test, String relevant) {}

    /**
     * Results of one algorithm.
     *
     * @param name as requested
     * @param evaluation all metrics
     * @param seconds training time
     * @param activity metrics by number of known ratings of the user
     */
    public record Row(String name, Evaluation evaluation, double seconds, Map<String, List<ActivityBin>> activity) {
        /** Copies the map. */
        public Row {
            activity = Map.copyOf(activity);
        }
    }

    /** Builds the page. */
    public Page page() {
        CompareFigures figures = new CompareFigures(rows);
        List<String> metrics = metrics();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Best algorithms", List.of(new Findings(findings(metrics)), CompareTables.leaderboard(rows, metrics))));
        sections.add(new Section("Accuracy against time", wide(figures.againstTime(metrics))));
        sections.add(new Section("By metric", wide(figures.metricByMetric(metrics))));
        List<Figure> byActivity = figures.byActivity();
        if (!byActivity.isEmpty()) {
            sections.add(new Section("By user activity", wide(byActivity)));
        }
        if (!samples.isEmpty()) {
            sections.add(SampleLists.section(samples));
        }
        sections.add(new Section(
                "All metrics and pairs", List.of(CompareTables.all(rows), CompareTables.pairs(comparison, metrics))));
        sections.add(new Section("How to reproduce", List.of(new Prose(method()), new Code(command))));
        return new Page(
                "%d algorithms on %s".formatted(rows.size(), setting.data()),
                "Split %s: %s training ratings, %s test ratings."
                        .formatted(setting.split(), Numbers.count(setting.train()), Numbers.count(setting.test())),
                metrics.stream().flatMap(metric -> tile(metric).stream()).toList(),
                sections,
                Footnote.citations(setting.data()));
    }

    /** Metrics of the leaderboard: those in this list that at least one algorithm has. */
    private List<String> metrics() {
        List<String> names = rows.stream()
                .flatMap(row -> row.evaluation().measures().stream())
                .map(measure -> measure.metric().name())
                .distinct()
                .toList();
        return List.of("rmse", "mae", "ndcg@", "precision@", "recall@", "map@").stream()
                .flatMap(wanted -> names.stream()
                        .filter(name -> name.equals(wanted) || (wanted.endsWith("@") && name.startsWith(wanted)))
                        .reduce((_, longest) -> longest)
                        .stream())
                .toList();
    }

    private Optional<Row> best(String metric) {
        return CompareTables.best(rows, metric);
    }

    private Optional<Tile> tile(String metric) {
        return best(metric)
                .map(row -> new Tile(
                        Numbers.decimals(
                                row.evaluation().measure(metric).orElseThrow().value(), 4),
                        "best %s: %s".formatted(MetricNames.shown(metric), row.name())));
    }

    /** The best algorithm per metric and those not significantly worse; metrics with the same result share one sentence. */
    private List<String> findings(List<String> metrics) {
        Map<String, List<String>> findings = new LinkedHashMap<>();
        metrics.forEach(metric -> best(metric)
                .ifPresent(best -> findings.computeIfAbsent(
                                best.name() + significance(metric, best.name()), _ -> new ArrayList<>())
                        .add(metric)));
        return findings.entrySet().stream()
                .map(finding -> "By %s, %s"
                        .formatted(
                                TextJoin.of(finding.getValue().stream()
                                        .map(MetricNames::shown)
                                        .toList()),
                                finding.getKey()))
                .toList();
    }

    private String significance(String metric, String best) {
        List<String> close = rows.stream()
                .map(Row::name)
                .filter(name -> comparison
                        .difference(metric, best, name)
                        .filter(difference -> !difference.isSignificant())
                        .isPresent())
                .toList();
        return close.isEmpty()
                ? " is best, and significantly so."
                : " is best, but not significantly better than %s.".formatted(TextJoin.of(close));
    }

    private String method() {
        return "Candidates are all movies that a user has not rated in training; "
                + (setting.relevant().equals("all")
                        ? "every movie rated in the test part is relevant."
                        : "movies rated %s or more in the test part are relevant.".formatted(setting.relevant()))
                + " Intervals and tests are based on a thousand bootstrap samples of the users, shared by all algorithms; p is corrected by"
                + " Holm's procedure for the pairs of a metric, and a difference is called significant below 0.05.";
    }

    private static List<Content> wide(List<Figure> figures) {
        return figures.stream().<Content>map(Wide::new).toList();
    }

    /** Orders metric values best first, for both directions. */
    static Comparator<MetricValue> bestFirst() {
        return Comparator.comparingDouble(ComparePage::loss);
    }

    /** Value for which lower is better, for both directions. */
    static double loss(MetricValue measure) {
        return measure.metric().direction() == Direction.LOWER_IS_BETTER ? measure.value() : -measure.value();
    }
}
