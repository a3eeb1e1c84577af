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

/** A comparison as a table: the best on top, each metric's best marked, and what cannot be told from it. */
public final class Leaderboard {
    private static final List<String> SHOWN = List.of("rmse", "mae", "ndcg@", "precision@", "recall@");
    private static final String BEST = " *";
    private static final String CLOSE = " ≈";
    private static final String WORSE = "  ";

    private final CompareResponse compared;
    private final List<String> metrics;

    private Leaderboard(CompareResponse compared) {
        this.compared = compared;
        List<String> names = compared.results().stream()
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

    public static String of(CompareResponse compared, int columns) {
        Leaderboard board = new Leaderboard(compared);
        return "%s\n\n%s\n%s%s\n"
                .formatted(
                        EvaluationText.setting(compared.results().getFirst()),
                        board.table().lines(columns),
                        "* best    ≈ not significantly worse (5 %, same users drawn anew, Holm)\n",
                        compared.report().map(page -> "Page: " + page).orElse(""));
    }

    private TerminalTable table() {
        TerminalTable table = new TerminalTable(Stream.of(
                        Stream.of(Column.text("algorithm")),
                        metrics.stream().map(Column::number),
                        Stream.of(Column.number("fit s")))
                .flatMap(columns -> columns)
                .toArray(Column[]::new));
        bestFirst().forEach(i -> {
            List<Object> cells = new ArrayList<>(List.of(compared.algorithms().get(i)));
            metrics.forEach(metric -> cells.add(cell(i, metric)));
            cells.add(String.format(
                    Locale.ROOT, "%.1f", compared.results().get(i).seconds().fit()));
            table.row(cells.toArray());
        });
        return table;
    }

    /** By the first metric that all have, else as asked for. */
    private Stream<Integer> bestFirst() {
        List<Integer> places =
                IntStream.range(0, compared.results().size()).boxed().toList();
        return metrics.stream()
                .filter(metric -> compared.results().stream()
                        .allMatch(result -> result.metrics().containsKey(metric)))
                .findFirst()
                .map(metric -> places.stream().sorted(Comparator.comparingDouble(i -> badness(i, metric))))
                .orElseGet(places::stream);
    }

    private String cell(int i, String metric) {
        if (!compared.results().get(i).metrics().containsKey(metric)) {
            return "";
        }
        String value = String.format(
                Locale.ROOT, "%.4f", compared.results().get(i).metrics().get(metric));
        int best = IntStream.range(0, compared.results().size())
                .filter(other -> compared.results().get(other).metrics().containsKey(metric))
                .boxed()
                .min(Comparator.comparingDouble(other -> badness(other, metric)))
                .orElse(i);
        if (i == best) {
            return value + BEST;
        }
        return value
                + difference(
                                metric,
                                compared.algorithms().get(i),
                                compared.algorithms().get(best))
                        .filter(difference -> !difference.significant())
                        .map(_ -> CLOSE)
                        .orElse(WORSE);
    }

    private double badness(int i, String metric) {
        double value = compared.results().get(i).metrics().getOrDefault(metric, Double.NaN);
        return isError(metric) ? value : -value;
    }

    /** Of the metrics shown, those of lists are better the higher they are. */
    private static boolean isError(String metric) {
        return !metric.contains("@");
    }

    private Optional<Compared> difference(String metric, String one, String other) {
        return compared.comparisons().stream()
                .filter(difference -> difference.metric().equals(metric))
                .filter(difference -> (difference.one().equals(one)
                                && difference.other().equals(other))
                        || (difference.one().equals(other) && difference.other().equals(one)))
                .findFirst();
    }
}
