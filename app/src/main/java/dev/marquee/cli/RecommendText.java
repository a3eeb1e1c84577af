package dev.marquee.cli;

import dev.marquee.cli.Table.Column;
import dev.marquee.service.RecommendAnswer;
import dev.marquee.service.RecommendAnswer.Because;
import dev.marquee.service.RecommendAnswer.Recommended;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Recommendations as a table. */
final class RecommendText {
    private final RecommendAnswer found;
    private final boolean explain;

    private RecommendText(RecommendAnswer found, boolean explain) {
        this.found = found;
        this.explain = explain;
    }

    /** The movies, each with the ratings that speak for it if explained, else with its genres; and why there are few. */
    static String of(RecommendAnswer found, boolean explain, int columns) {
        RecommendText text = new RecommendText(found, explain);
        String note = found.note().map(why -> "\n" + sentence(why)).orElse("");
        if (found.order().equals("popular") && found.users().equals(List.of("new"))) {
            note =
                    "\nNothing is known of this person yet, so these are popular movies, well mixed; --ratings makes it theirs."
                            + note;
        }
        return found.recommendations().isEmpty() ? note : text.table().lines(columns) + note;
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.number(""), Column.text("movie")));
        if (ordered()) {
            columns.add(Column.number(found.order().equals("likely") ? "chance" : "at least"));
        }
        List<String> names = found.users().size() == 1 ? List.of("rating") : found.users();
        names.forEach(name -> columns.add(Column.number(name)));
        columns.add(Column.text(explain ? "because of" : "genres"));
        Table table = new Table(columns.toArray(Column[]::new));
        for (Recommended one : found.recommendations()) {
            table.row(cells(one));
        }
        return table;
    }

    /** Whether the score is in a unit that people read. */
    private boolean ordered() {
        return found.order().equals("likely") || found.order().equals("certain");
    }

    private Object[] cells(Recommended one) {
        List<Object> cells = new ArrayList<>();
        cells.add(found.recommendations().indexOf(one) + 1);
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
        cells.add(explain ? reasons(one) : String.join(", ", one.movie().genres()));
        return cells.toArray();
    }

    private static String rating(OptionalDouble predicted) {
        return predicted.isPresent() ? String.format(Locale.ROOT, "%.2f", predicted.getAsDouble()) : "";
    }

    private static String reasons(Recommended one) {
        return one.because().stream().map(RecommendText::reason).collect(Collectors.joining(", "));
    }

    private static String reason(Because because) {
        double rating = because.rating();
        String value = rating == Math.rint(rating) ? "%.0f".formatted(rating) : "%.1f".formatted(rating);
        return "%s %s★".formatted(because.movie().title(), value);
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".";
    }
}
