package dev.marquee.cli.text;

import static java.util.stream.Collectors.joining;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Recommendations as a table. */
public final class RecommendText {
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
        if (response.order().equals("popular") && response.users().equals(List.of("new"))) {
            note =
                    "\nThis user has no ratings yet, so these are popular movies of diverse genres; add ratings with --ratings."
                            + note;
        }
        return response.recommendations().isEmpty() ? note : text.table().lines(columns) + note;
    }

    private TerminalTable table() {
        List<Column> columns = new ArrayList<>(List.of(Column.number(""), Column.text("movie")));
        if (showsScore()) {
            columns.add(Column.number(response.order().equals("likely") ? "probability" : "at least"));
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

    /** Whether the score has a unit to display: a probability or a rating. */
    private boolean showsScore() {
        return response.order().equals("likely") || response.order().equals("certain");
    }

    private Object[] cells(int rank, Recommended recommended) {
        List<Object> cells = new ArrayList<>();
        cells.add(rank);
        cells.add(recommended.movie().titleAndYear());
        if (showsScore()) {
            cells.add(
                    response.order().equals("likely")
                            ? String.format(Locale.ROOT, "%.0f %%", 100 * recommended.score())
                            : String.format(Locale.ROOT, "%.2f", recommended.score()));
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
