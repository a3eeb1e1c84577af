package dev.marquee.cli.text;

import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.experiment.CompareResponse;
import dev.marquee.service.experiment.CompareResponse.Compared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A comparison as a table, best algorithm first. Marks the best value of each metric and those not significantly worse. */
public final class Leaderboard {
    private static final List<String> SHOWN = List.of("rmse", "mae", "ndcg@", "precision@", "recall@");
    private static final String BEST = " *";
    private static final String CLOSE = " ≈";
    private static final String WORSE = "  ";

    private final CompareResponse response;
    private final List<String> metrics;

    private Leaderboard(CompareResponse response) {
        this.response = response;
        List<String> names = response.results().stream()
                .flatMap(result -> result.metrics().keySet().stream())
                .distinct()
                .toList();
        this.metrics = SHOWN.stream()
                .flatMap(shown -> names.stream()
                        .filter(name -> name.equals(shown) || (shown.endsWith("@") && name.startsWith(shown)))
                        .reduce((_, longest) -> longest)
                        .stream())
                .toList();
    }

    public static String of(CompareResponse response, int columns) {
        Leaderboard board = new Leaderboard(response);
        return "%s\n\n%s\n%s%s\n"
                .formatted(
                        EvaluationText.setting(response.results().getFirst()),
                        board.table().lines(columns),
                        "* best    ≈ not significantly worse (5 %, paired bootstrap over users, Holm)\n",
                        response.report().map(page -> "Page: " + page).orElse(""));
    }

    private TerminalTable table() {
        TerminalTable table = new TerminalTable(Stream.of(
                        Stream.of(Column.text("algorithm")),
                        metrics.stream().map(Column::number),
                        Stream.of(Column.number("fit s")))
                .flatMap(columns -> columns)
                .toArray(Column[]::new));
        bestFirst().forEach(i -> {
            List<Object> cells = new ArrayList<>(List.of(response.algorithms().get(i)));
            metrics.forEach(metric -> cells.add(cell(i, metric)));
            cells.add(String.format(
                    Locale.ROOT, "%.1f", response.results().get(i).seconds().fit()));
            table.row(cells.toArray());
        });
        return table;
    }

    /** Sorted by the first metric that all algorithms have; in the requested order if there is none. */
    private Stream<Integer> bestFirst() {
        List<Integer> indices =
                IntStream.range(0, response.results().size()).boxed().toList();
        return metrics.stream()
                .filter(metric -> response.results().stream()
                        .allMatch(result -> result.metrics().containsKey(metric)))
                .findFirst()
                .map(metric -> indices.stream().sorted(Comparator.comparingDouble(i -> loss(i, metric))))
                .orElseGet(indices::stream);
    }

    private String cell(int i, String metric) {
        if (!response.results().get(i).metrics().containsKey(metric)) {
            return "";
        }
        String value = String.format(
                Locale.ROOT, "%.4f", response.results().get(i).metrics().get(metric));
        int best = IntStream.range(0, response.results().size())
                .filter(other -> response.results().get(other).metrics().containsKey(metric))
                .boxed()
                .min(Comparator.comparingDouble(other -> loss(other, metric)))
                .orElse(i);
        if (i == best) {
            return value + BEST;
        }
        return value
                + difference(
                                metric,
                                response.algorithms().get(i),
                                response.algorithms().get(best))
                        .filter(difference -> !difference.significant())
                        .map(_ -> CLOSE)
                        .orElse(WORSE);
    }

    private double loss(int i, String metric) {
        double value = response.results().get(i).metrics().getOrDefault(metric, Double.NaN);
        return isError(metric) ? value : -value;
    }

    /** Among the metrics shown, those without a list length ({@code @}) are errors; lower is better. */
    private static boolean isError(String metric) {
        return !metric.contains("@");
    }

    private Optional<Compared> difference(String metric, String one, String other) {
        return response.comparisons().stream()
                .filter(difference -> difference.metric().equals(metric))
                .filter(difference -> (difference.one().equals(one)
                                && difference.other().equals(other))
                        || (difference.one().equals(other) && difference.other().equals(one)))
                .findFirst();
    }
}
