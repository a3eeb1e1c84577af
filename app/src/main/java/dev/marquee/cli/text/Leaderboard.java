package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.experiment.CompareResponse;
import dev.marquee.service.experiment.CompareResponse.Compared;
import dev.marquee.service.experiment.ReplayNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A comparison as two tables, of accuracy and of what the lists are like, best algorithm first. Marks the best value of
 * each metric and those not significantly worse.
 */
public final class Leaderboard {
    private static final String DISLIKED = "dislikedHits@";
    private static final List<String> ACCURACY = List.of("rmse", "mae", "ndcg@", "precision@", "recall@");
    private static final List<String> LISTS = List.of("hitRating@", DISLIKED, "overlap@", "noveltyLift@");
    /** Best at a middle value, so no algorithm is marked. */
    private static final List<String> UNMARKED = List.of("overlap@", "noveltyLift@");

    private static final String BEST = " *";
    private static final String CLOSE = " ≈";
    private static final String WORSE = "  ";

    private final CompareResponse response;
    private final List<String> accuracy;
    private final List<String> lists;

    private Leaderboard(CompareResponse response) {
        this.response = response;
        this.accuracy = atLongest(ACCURACY);
        this.lists = atLongest(LISTS);
    }

    /** The metrics that some algorithm has, at the longest list length. */
    private List<String> atLongest(List<String> shown) {
        List<String> names = response.results().stream()
                .flatMap(result -> result.metrics().keySet().stream())
                .distinct()
                .toList();
        return shown.stream()
                .flatMap(
                        metric -> names.stream()
                                .filter(name -> isOneOf(List.of(metric), name))
                                .reduce((_, longest) -> longest)
                                .stream())
                .toList();
    }

    private static boolean isOneOf(List<String> shown, String name) {
        return shown.stream()
                .anyMatch(metric -> name.equals(metric) || (metric.endsWith("@") && name.startsWith(metric)));
    }

    public static String of(CompareResponse response, int columns) {
        Leaderboard board = new Leaderboard(response);
        return "%s\n\n%s\n%s%s%s\n"
                .formatted(
                        EvaluationText.setting(response.results().getFirst()),
                        board.table(board.accuracy, true).lines(columns),
                        board.lists.isEmpty()
                                ? board.replayed(columns)
                                : board.table(board.lists, false).lines(columns) + "\n",
                        "* best    ≈ not significantly worse (5 %, paired bootstrap over users, Holm)\n",
                        response.report()
                                .map(page -> "Page: " + Printable.line(page.toString()))
                                .orElse(""));
    }

    /** The algorithm that the first table lists first. */
    public static String best(CompareResponse response) {
        return response.results().get(indexOfBest(response)).model().algorithm();
    }

    /** The same as it was named in the request, with its options. */
    public static String bestAsGiven(CompareResponse response) {
        return response.algorithms().get(indexOfBest(response));
    }

    private static int indexOfBest(CompareResponse response) {
        return new Leaderboard(response).bestFirst().findFirst().orElseThrow();
    }

    /** RMSE by number of known ratings, and over time with a row per period; empty if nothing was replayed. */
    private String replayed(int columns) {
        return response.results()
                .getFirst()
                .replay()
                .map(replay ->
                        "RMSE by the number of the user's ratings known at the time\n%s\nRMSE from a day on\n%s\n%s\n"
                                .formatted(
                                        byPart(replay.known()).lines(columns),
                                        byPart(replay.periods()).lines(columns),
                                        ReplayText.method(replay)))
                .orElse("");
    }

    private TerminalTable byPart(List<ReplayNumbers.Part> parts) {
        List<Integer> order = bestFirst().toList();
        TerminalTable table = new TerminalTable(Stream.concat(
                        Stream.of(Column.text(""), Column.number("ratings"), Column.number("users")),
                        order.stream()
                                .map(i -> Column.number(response.algorithms().get(i))))
                .toArray(Column[]::new));
        for (ReplayNumbers.Part part : parts) {
            List<Object> cells = new ArrayList<>(
                    List.of(part.part(), "%,d".formatted(part.predictions()), "%,d".formatted(part.users())));
            order.forEach(i -> cells.add(cell(i, part.metric())));
            table.row(cells.toArray());
        }
        return table;
    }

    private TerminalTable table(List<String> metrics, boolean withSeconds) {
        TerminalTable table = new TerminalTable(Stream.of(
                        Stream.of(Column.text("algorithm")),
                        metrics.stream().map(Column::number),
                        withSeconds ? Stream.of(Column.number("fit s")) : Stream.<Column>empty())
                .flatMap(columns -> columns)
                .toArray(Column[]::new));
        bestFirst().forEach(i -> {
            List<Object> cells = new ArrayList<>(List.of(response.algorithms().get(i)));
            metrics.forEach(metric -> cells.add(cell(i, metric)));
            if (withSeconds) {
                cells.add(String.format(
                        Locale.ROOT, "%.1f", response.results().get(i).seconds().fit()));
            }
            table.row(cells.toArray());
        });
        return table;
    }

    /** Sorted by the first metric that all algorithms have; in the requested order if there is none. */
    private Stream<Integer> bestFirst() {
        List<Integer> indices =
                IntStream.range(0, response.results().size()).boxed().toList();
        return accuracy.stream()
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
        if (isOneOf(UNMARKED, metric)) {
            return value;
        }
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
        return isError(metric) || metric.startsWith(DISLIKED) ? value : -value;
    }

    /** Errors of ratings, those of the parts of a replay among them. */
    private static boolean isError(String metric) {
        return metric.startsWith("rmse") || metric.startsWith("mae");
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
