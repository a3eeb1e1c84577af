package dev.marquee.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.evaluate.ActivityBin;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Comparison.Difference;
import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.evaluate.metric.TestCounts;
import dev.marquee.report.SampleLists.SampleList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ComparePageTest {
    private static final String HOSTILE = "<b>:\"'&";
    private static final Metric RMSE = new Metric("rmse", Direction.LOWER_IS_BETTER);
    private static final Metric NDCG = new Metric("ndcg@10", Direction.HIGHER_IS_BETTER);

    private final Evaluation quick = evaluation(measure(RMSE, 0.95), measure(NDCG, 0.11));
    private final Evaluation slow = evaluation(measure(RMSE, 0.91), measure(NDCG, 0.12));
    private final Evaluation ranksOnly = evaluation(measure(NDCG, 0.2));

    private final ComparePage page = new ComparePage(
            new ComparePage.Setting("ml-100k", "u1", 80_000, 20_000, "4"),
            List.of(row("quick", quick, 0), row(HOSTILE, slow, 12.3), row("ranks", ranksOnly, 1)),
            new Comparison(
                    List.of(quick, slow, ranksOnly),
                    List.of(
                            difference(RMSE, "quick", HOSTILE, 0.2),
                            difference(NDCG, "quick", HOSTILE, 0.6),
                            difference(NDCG, "quick", "ranks", 0.001),
                            difference(NDCG, HOSTILE, "ranks", 0.001))),
            List.of(new SampleLists(
                    "User 7, 20 ratings",
                    List.of("Fargo (1996)"),
                    List.of(
                            new SampleList("quick", List.of("Heat (1995) · 5", "Big (1988)")),
                            new SampleList(HOSTILE, List.of("Alien (1979)"))))),
            "./marquee compare …");

    @Test
    void isWellFormedForHostileNames() {
        Document document = Xml.parse(page.page().html());

        assertThat(Xml.texts(document, "h1")).containsExactly("3 algorithms on ml-100k");
        assertThat(page.page().figures())
                .containsOnlyKeys("time-rmse.svg", "time-ndcg-10.svg", "rmse.svg", "ndcg-10.svg", "activity-rmse.svg");
    }

    @Test
    void namesTheBestAlgorithmAndThoseNotSignificantlyWorse() {
        Document document = Xml.parse(page.page().html());

        assertThat(Xml.texts(document, "li"))
                .contains(
                        "By RMSE, " + HOSTILE + " is best, but not significantly better than quick.",
                        "By nDCG@10, ranks is best, and significantly so.");
    }

    @Test
    void sortsTheBestFirstAndAlgorithmsWithoutTheMetricLast() {
        Document document = Xml.parse(page.page().html());

        assertThat(Xml.texts(document, "td").stream()
                        .filter(text -> List.of("quick", HOSTILE, "ranks").contains(text))
                        .limit(3))
                .containsExactly(HOSTILE, "quick", "ranks");
    }

    @Test
    void linksToEverySection() {
        Document document = Xml.parse(page.page().html());

        assertThat(Xml.texts(document, "h2")).contains("What they recommend");
        assertThat(Xml.texts(document, "a")).containsAll(Xml.texts(document, "h2"));
        assertThat(page.page().html())
                .contains("href=\"#section-what-they-recommend\"", "id=\"section-what-they-recommend\"");
    }

    @Test
    void showsTheListsOfUsersNextToEachOther() {
        Document document = Xml.parse(page.page().html());

        assertThat(Xml.texts(document, "caption")).contains("User 7, 20 ratings, who liked Fargo (1996)");
        assertThat(Xml.texts(document, "td"))
                .containsSubsequence("1", "Heat (1995) · 5", "Alien (1979)", "2", "Big (1988)", "");
    }

    private static ComparePage.Row row(String name, Evaluation evaluation, double seconds) {
        Map<String, List<ActivityBin>> activity = evaluation.measure("rmse").isPresent()
                ? Map.of(
                        "rmse",
                        List.of(
                                new ActivityBin(1, 4, 2, 3),
                                new ActivityBin(5, 9, 20, 1),
                                new ActivityBin(10, Integer.MAX_VALUE, 30, 0.9)))
                : Map.of();
        return new ComparePage.Row(name, evaluation, seconds, activity);
    }

    private static Evaluation evaluation(MetricValue... measures) {
        return new Evaluation(List.of(measures), new TestCounts(20_000, 0, 0));
    }

    private static MetricValue measure(Metric metric, double value) {
        return new MetricValue(
                metric, value, Optional.of(new ConfidenceInterval(value - 0.01, value + 0.01)), List.of(value));
    }

    private static Difference difference(Metric metric, String one, String other, double p) {
        return new Difference(metric, one, other, 0.01, Optional.of(new ConfidenceInterval(-0.01, 0.03)), p);
    }
}
