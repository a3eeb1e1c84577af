package dev.marquee.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/metrics.md from the constants of the metrics and their Javadoc. */
final class MetricsPage {
    private static final String INTRODUCTION = """
        # Metrics
        Every metric of `evaluate` and `compare`, with its formula. This page is made from the declarations. What the metrics are for, and
        how lists are made and compared, is in [evaluation.md](evaluation.md).

        """;
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("RatingMetrics", """
            ## Predicted ratings
            With n test ratings, y is a rating, p its prediction and e = y − p.

            """);
        GROUPS.put("DistributionMetrics", """

            ## Predicted probabilities
            For models that predict the probability of each rating. P is that of the rating given; probabilities below 10⁻⁶ count as 10⁻⁶.

            """);
        GROUPS.put("RankingMetrics", """

            ## Accuracy of lists
            Means over the users with a relevant test movie. R are the user's relevant test movies, positions i count from 1, and [i] is 1 if
            the i-th movie is relevant, else 0.

            """);
        GROUPS.put("ListMetrics", """

            ## Lists beyond accuracy
            What a list is like, whether or not it has what was watched.

            """);
    }

    private static final String HEADER = """
        | metric | better is | formula |
        | --- | --- | --- |
        """;

    private MetricsPage() {}

    static String text() {
        List<DeclaredMetric> declared = DeclaredMetric.all();
        return GROUPS.entrySet().stream()
                .map(group -> group.getValue()
                        + HEADER
                        + declared.stream()
                                .filter(metric -> metric.type().equals(group.getKey()))
                                .map(MetricsPage::row)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", INTRODUCTION, ""));
    }

    /** The names of a constant in reports: with {@code @k} where the list's length counts, and one per level. */
    static List<String> names(DeclaredMetric metric) {
        boolean isOfTheLongest = metric.constant().equals("MAP");
        List<String> names = new ArrayList<>();
        for (String name : MetricNames.all()) {
            String base = name.replaceFirst("@k$", "");
            boolean isNamed =
                    metric.constant().equals("WITHIN") ? base.matches("within[0-9]+") : base.equals(metric.name());
            if (isNamed && (!metric.name().equals("map") || name.endsWith("@k") != isOfTheLongest)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String row(DeclaredMetric metric) {
        List<String> names = names(metric);
        if (names.isEmpty()) {
            throw new IllegalStateException("there is no metric of %s among %s".formatted(metric, MetricNames.all()));
        }
        String better = switch (MetricNames.direction(names.getFirst())) {
            case LOWER_IS_BETTER -> "lower";
            case HIGHER_IS_BETTER -> "higher";
            case NEITHER -> "";
        };
        String shown = names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        return "| %s | %s | %s |\n".formatted(shown, better, cell(metric.formula()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
