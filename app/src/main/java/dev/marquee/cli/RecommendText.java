package dev.marquee.cli;

import dev.marquee.cli.Table.Column;
import dev.marquee.service.RecommendAnswer;
import dev.marquee.service.RecommendAnswer.Because;
import dev.marquee.service.RecommendAnswer.Recommended;
import java.util.Locale;
import java.util.stream.Collectors;

/** Recommendations as a table. */
final class RecommendText {
    private RecommendText() {}

    /** The movies, each with the ratings that speak for it if explained, else with its genres; and why there are few. */
    static String of(RecommendAnswer found, boolean explain, int columns) {
        Table table = explain
                ? new Table(Column.number(""), Column.text("movie"), Column.number("rating"), Column.text("because of"))
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
                    explain ? reasons(one) : String.join(", ", one.movie().genres()));
        }
        String note = found.note().map(why -> "\n" + sentence(why)).orElse("");
        return found.recommendations().isEmpty() ? note : table.lines(columns) + note;
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
