package dev.marquee.cli.text;

import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Recommendations as a table. */
public final class RecommendText {
    private final RecommendResponse found;
    private final boolean explain;

    private RecommendText(RecommendResponse found, boolean explain) {
        this.found = found;
        this.explain = explain;
    }

    /** The movies, each with what speaks for it if explained, else with its genres; and why there are few. */
    public static String of(RecommendResponse found, boolean explain, int columns) {
        RecommendText text = new RecommendText(found, explain);
        String note = found.note().map(why -> "\n" + sentence(why)).orElse("");
        if (found.order().equals("popular") && found.users().equals(List.of("new"))) {
            note =
                    "\nNo rating of this person is known yet, so these are popular movies, well mixed; --ratings makes it theirs."
                            + note;
        }
        return found.recommendations().isEmpty() ? note : text.table().lines(columns) + note;
    }

    private TerminalTable table() {
        List<Column> columns = new ArrayList<>(List.of(Column.number(""), Column.text("movie")));
        if (ordered()) {
            columns.add(Column.number(found.order().equals("likely") ? "chance" : "at least"));
        }
        List<String> names = found.users().size() == 1 ? List.of("rating") : found.users();
        names.forEach(name -> columns.add(Column.number(name)));
        columns.add(explain ? Column.prose("because") : Column.text("genres"));
        TerminalTable table = new TerminalTable(columns.toArray(Column[]::new));
        int place = 0;
        for (Recommended one : found.recommendations()) {
            place++;
            table.row(cells(place, one));
        }
        return table;
    }

    /** Whether the score is in a unit that people read. */
    private boolean ordered() {
        return found.order().equals("likely") || found.order().equals("certain");
    }

    private Object[] cells(int place, Recommended one) {
        List<Object> cells = new ArrayList<>();
        cells.add(place);
        cells.add(one.movie().titleAndYear());
        if (ordered()) {
            cells.add(
                    found.order().equals("likely")
                            ? String.format(Locale.ROOT, "%.0f %%", 100 * one.score())
                            : String.format(Locale.ROOT, "%.2f", one.score()));
        }
        if (found.users().size() == 1) {
            cells.add(rating(one.predictedRating()));
        } else {
            one.predictedRatings().forEach(each -> cells.add(rating(each.predictedRating())));
        }
        cells.add(
                explain
                        ? ReasonsText.of(one.because())
                        : String.join(", ", one.movie().genres()));
        return cells.toArray();
    }

    private static String rating(OptionalDouble predicted) {
        return predicted.isPresent() ? String.format(Locale.ROOT, "%.2f", predicted.getAsDouble()) : "";
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".";
    }
}
