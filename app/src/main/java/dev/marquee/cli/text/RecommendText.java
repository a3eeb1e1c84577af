package dev.marquee.cli.text;

import static java.util.stream.Collectors.joining;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.RatingProbability;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Recommendations as a table. */
public final class RecommendText {
    private static final double RELIABLE = 0.9;

    private final RecommendResponse response;
    private final boolean explain;

    private RecommendText(RecommendResponse response, boolean explain) {
        this.response = response;
        this.explain = explain;
    }

    /** The movies, each with its reasons if {@code explain}, else its genres, and a note if the list is short. */
    public static String of(RecommendResponse response, boolean explain, int columns) {
        RecommendText text = new RecommendText(response, explain);
        String note = response.note()
                .map(reason -> "\n" + sentence(Printable.line(reason)))
                .orElse("");
        if (response.forNewUsers() && response.order().equals("popular")) {
            String who = response.users().size() == 1 ? "This user has" : "These users have";
            note = "\n%s no ratings yet, so these are movies that others like; add ratings with --ratings."
                            .formatted(who)
                    + note;
        }
        return response.recommendations().isEmpty() ? note : text.table().lines(columns) + note;
    }

    private TerminalTable table() {
        List<Column> columns = new ArrayList<>(List.of(Column.number(""), Column.text("movie")));
        if (showsCriterion()) {
            columns.add(Column.number(isLikely() ? "probability" : "at least"));
        }
        List<String> names = response.users().size() == 1 ? List.of("rating") : response.users();
        names.forEach(name -> columns.add(Column.number(name)));
        columns.add(explain ? Column.prose("because") : Column.text("genres"));
        TerminalTable table = new TerminalTable(columns.toArray(Column[]::new));
        int rank = 0;
        for (Recommended recommended : response.recommendations()) {
            rank++;
            table.row(cells(rank, recommended));
        }
        return table;
    }

    /** Whether the list is by something that is known of its one user, besides the predicted rating. */
    private boolean showsCriterion() {
        return response.users().size() == 1 && (isLikely() || response.order().equals("certain"));
    }

    private boolean isLikely() {
        return response.order().equals("likely");
    }

    /** Not the score, which preferences have moved. */
    private String criterion(Recommended recommended) {
        return isLikely()
                ? String.format(
                        Locale.ROOT,
                        "%.0f %%",
                        100 * recommended.probabilityLiked().orElseThrow())
                : rating(OptionalDouble.of(reliable(recommended.probabilities().orElseThrow())));
    }

    /** The highest rating that is reached with a probability of 90 %. */
    private static double reliable(List<RatingProbability> probabilities) {
        int reached = 0;
        double below = probabilities.getFirst().probability();
        while (below <= 1 - RELIABLE && reached < probabilities.size() - 1) {
            reached++;
            below += probabilities.get(reached).probability();
        }
        return probabilities.get(reached).rating();
    }

    private Object[] cells(int rank, Recommended recommended) {
        List<Object> cells = new ArrayList<>();
        cells.add(rank);
        cells.add(recommended.movie().titleAndYear());
        if (showsCriterion()) {
            cells.add(criterion(recommended));
        }
        if (response.users().size() == 1) {
            cells.add(rating(recommended.predictedRating()));
        } else {
            recommended.predictedRatings().forEach(user -> cells.add(rating(user.predictedRating())));
        }
        cells.add(
                explain
                        ? reasons(recommended)
                        : String.join(", ", recommended.movie().genres()));
        return cells.toArray();
    }

    private static String reasons(Recommended recommended) {
        return recommended.predictedRatings().isEmpty()
                ? ReasonsText.of(recommended.because())
                : recommended.predictedRatings().stream()
                        .map(user -> ReasonsText.of(user.user(), user.because()))
                        .filter(text -> !text.isEmpty())
                        .collect(joining("; "));
    }

    private static String rating(OptionalDouble predicted) {
        return predicted.isPresent() ? String.format(Locale.ROOT, "%.2f", predicted.getAsDouble()) : "";
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".";
    }
}
