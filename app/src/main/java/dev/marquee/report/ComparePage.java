package dev.marquee.report;

import dev.marquee.evaluate.ActivityBin;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Direction;
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
 * The page about several algorithms on one split.
 *
 * @param setting what they were measured on
 * @param rows one for each algorithm, as asked for
 * @param comparison of every two
 * @param command what to type to do it again
 */
public record ComparePage(Setting setting, List<Row> rows, Comparison comparison, String command) {
    /** Copies the rows. */
    public ComparePage {
        rows = List.copyOf(rows);
    }

    /**
     * What was measured on.
     *
     * @param data the name of the data set
     * @param split the name of the protocol
     * @param train ratings learned from
     * @param test ratings measured on
     * @param relevant which of them make a movie relevant: {@code all}, or those from {@code 4} on
     */
    public record Setting(String data, String split, int train, int test, String relevant) {}

    /**
     * One algorithm.
     *
     * @param name as asked for
     * @param evaluation all its metrics
     * @param seconds its training took
     * @param activity metrics by how many ratings were known of a user
     */
    public record Row(String name, Evaluation evaluation, double seconds, Map<String, List<ActivityBin>> activity) {
        /** Copies the map. */
        public Row {
            activity = Map.copyOf(activity);
        }
    }

    /** The page. */
    public Page page() {
        CompareFigures figures = new CompareFigures(rows);
        List<String> metrics = metrics();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Which is best", List.of(new Findings(findings(metrics)), CompareTables.leaderboard(rows, metrics))));
        sections.add(new Section("Accuracy against time", wide(figures.againstTime(metrics))));
        sections.add(new Section("Metric by metric", wide(figures.metricByMetric(metrics))));
        List<Figure> byActivity = figures.byActivity();
        if (!byActivity.isEmpty()) {
            sections.add(new Section("By how much a user has rated", wide(byActivity)));
        }
        sections.add(new Section(
                "Every metric and every pair",
                List.of(CompareTables.all(rows), CompareTables.pairs(comparison, metrics))));
        sections.add(new Section("How to repeat", List.of(new Prose(how()), new Code(command))));
        return new Page(
                "%d algorithms on %s".formatted(rows.size(), setting.data()),
                "Split %s: %s ratings to learn from, %s to measure on."
                        .formatted(setting.split(), Numbers.count(setting.train()), Numbers.count(setting.test())),
                metrics.stream().flatMap(metric -> tile(metric).stream()).toList(),
                sections,
                Footnote.citations(setting.data()));
    }

    /** What a leaderboard is about: of these, what somebody here has. */
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
                        "best %s: %s".formatted(metric, row.name())));
    }

    /** Who is best by which metrics, and of whom that cannot be told apart: metrics of which the same is true share a line. */
    private List<String> findings(List<String> metrics) {
        Map<String, List<String>> findings = new LinkedHashMap<>();
        metrics.forEach(metric -> best(metric)
                .ifPresent(best -> findings.computeIfAbsent(
                                best.name() + standing(metric, best.name()), _ -> new ArrayList<>())
                        .add(metric)));
        return findings.entrySet().stream()
                .map(finding -> "By %s, %s".formatted(TextJoin.of(finding.getValue()), finding.getKey()))
                .toList();
    }

    private String standing(String metric, String best) {
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

    private String how() {
        return "Candidates of a list are all movies that a user has not rated in training; "
                + (setting.relevant().equals("all")
                        ? "relevant is every movie rated in the test part."
                        : "relevant are those rated %s or more in the test part.".formatted(setting.relevant()))
                + " Intervals and tests draw the users anew a thousand times, the same for all algorithms; p is corrected by"
                + " Holm's procedure for the pairs of a metric, and a difference is called significant below 0.05.";
    }

    private static List<Content> wide(List<Figure> figures) {
        return figures.stream().<Content>map(Wide::new).toList();
    }

    /** The best first, whichever way the metric goes. */
    static Comparator<MetricValue> bestFirst() {
        return Comparator.comparingDouble(ComparePage::badness);
    }

    /** The lower, the better. */
    static double badness(MetricValue measure) {
        return measure.metric().direction() == Direction.LOWER_IS_BETTER ? measure.value() : -measure.value();
    }
}
