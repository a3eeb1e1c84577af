package dev.marquee.cli;

import dev.marquee.service.ImportAnswer;
import dev.marquee.service.ImportAnswer.Unclear;
import dev.marquee.service.ListAnswer;
import dev.marquee.service.MovieAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of an export or a list, in lines, each ended. */
final class ImportText {
    private static final int SHOWN = 20;

    private ImportText() {}

    static String of(ImportAnswer imported) {
        ImportAnswer.Read read = imported.read();
        ImportAnswer.Matched matched = imported.matched();
        List<String> lines = new ArrayList<>();
        lines.add("Read %s and %s seen without one from an export of %s."
                .formatted(count(read.ratings(), "rating"), count(read.seen(), "movie"), imported.source()));
        lines.add("Found %s rated and %s seen movies here, %s of them by id and the others by title and year."
                .formatted(number(matched.rated()), number(matched.seen()), number(matched.byId())));
        if (read.ratings() > 0) {
            lines.add("Ratings: %s.".formatted(imported.scale()));
        }
        if (matched.repeated() > 0) {
            lines.add("%s gave way to a later one of the same movie.".formatted(count(matched.repeated(), "rating")));
        }
        if (read.series() > 0) {
            lines.add("Series, seasons and episodes left out: %s.".formatted(number(read.series())));
        }
        if (read.listed() > 0) {
            lines.add("On a list: %s; rank those with recommend --from.".formatted(count(read.listed(), "movie")));
        }
        lines.addAll(others(imported.unmatched(), imported.ambiguous()));
        return joined(lines);
    }

    static String of(ListAnswer list) {
        List<String> lines = new ArrayList<>();
        lines.add("Found %s of the list here.".formatted(count(list.matched(), "movie")));
        lines.addAll(others(list.unmatched(), list.ambiguous()));
        return joined(lines);
    }

    private static List<String> others(List<String> unmatched, List<Unclear> ambiguous) {
        List<String> lines = new ArrayList<>();
        if (!unmatched.isEmpty()) {
            lines.add("Not in this catalogue, %s: %s.".formatted(number(unmatched.size()), shortened(unmatched, "; ")));
        }
        if (!ambiguous.isEmpty()) {
            lines.add("Not clear, %s:".formatted(number(ambiguous.size())));
            lines.add(shortened(ambiguous.stream().map(ImportText::choice).toList(), "\n"));
        }
        return lines;
    }

    private static String choice(Unclear unclear) {
        return "  %s could be %s"
                .formatted(
                        unclear.name(),
                        unclear.candidates().stream().map(ImportText::named).collect(Collectors.joining(" or ")));
    }

    private static String named(MovieAnswer movie) {
        return "%s (id %s)".formatted(movie.titleAndYear(), movie.movie());
    }

    private static String shortened(List<String> all, String divider) {
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining(divider));
        return all.size() <= SHOWN
                ? shown
                : "%s%sand %s more, which --json lists".formatted(shown, divider, number(all.size() - SHOWN));
    }

    private static String count(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
