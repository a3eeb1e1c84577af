package dev.marquee.cli;

import dev.marquee.cli.Table.Column;
import dev.marquee.service.RecommendAnswer;
import dev.marquee.service.RecommendAnswer.Recommended;
import java.util.Locale;

/** Recommendations as a table. */
final class RecommendText {
    private RecommendText() {}

    /** The movies, each with what speaks for it if explained, else with its genres; and why there are few. */
    static String of(RecommendAnswer found, boolean explain, int columns) {
        Table table = explain
                ? new Table(Column.number(""), Column.text("movie"), Column.number("rating"), Column.prose("because"))
                : new Table(Column.number(""), Column.text("movie"), Column.number("rating"), Column.text("genres"));
        int place = 0;
        for (Recommended one : found.recommendations()) {
            place++;
            String rating = one.predictedRating().isPresent()
                    ? String.format(Locale.ROOT, "%.2f", one.predictedRating().getAsDouble())
                    : "";
            table.row(
                    place,
                    one.movie().titleAndYear(),
                    rating,
                    explain
                            ? BecauseText.of(one.because())
                            : String.join(", ", one.movie().genres()));
        }
        String note = found.note().map(why -> "\n" + sentence(why)).orElse("");
        return found.recommendations().isEmpty() ? note : table.lines(columns) + note;
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".";
    }
}
