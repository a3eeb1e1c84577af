package dev.marquee.cli.text;

import dev.marquee.imports.site.ImportSource;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.imports.ImportResponse.AmbiguousMovie;
import dev.marquee.service.imports.ListMatchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of an export or a list, in lines, each ended. */
public final class ImportText {
    private static final int SHOWN = 10;

    private ImportText() {}

    public static String of(ImportResponse imported) {
        ImportResponse.Matched matched = imported.matched();
        List<String> lines = new ArrayList<>();
        lines.add("Read from %s: %s."
                .formatted(ImportSource.named(imported.source()).label(), read(imported.read())));
        lines.add("Found here: %s; %s."
                .formatted(
                        listing(List.of(
                                counted(matched.rated(), "rated movie"), counted(matched.seen(), "seen movie"))),
                        how(matched)));
        if (imported.read().ratings() > 0) {
            lines.add("Ratings: %s.".formatted(imported.scale()));
        }
        if (matched.repeated() > 0) {
            lines.add("Left out: %s of movies rated again later.".formatted(count(matched.repeated(), "rating")));
        }
        if (imported.read().series() > 0) {
            lines.add("Left out: %s.".formatted(count(imported.read().series(), "series or episode")));
        }
        lines.addAll(others(imported.unmatched(), imported.ambiguous()));
        return joined(lines);
    }

    public static String of(ListMatchResponse list) {
        List<String> lines = new ArrayList<>();
        lines.add("Found here of the list: %s.".formatted(count(list.matched(), "movie")));
        lines.addAll(others(list.unmatched(), list.ambiguous()));
        return joined(lines);
    }

    private static String read(ImportResponse.Read read) {
        return listing(List.of(
                counted(read.ratings(), "rating"),
                counted(read.seen(), "movie").map(movies -> movies + " seen without a rating"),
                counted(read.listed(), "movie").map(movies -> movies + " on a list (recommend --from ranks it)")));
    }

    private static String how(ImportResponse.Matched matched) {
        int all = matched.rated() + matched.seen();
        if (matched.byId() == 0) {
            return "by title and year";
        }
        return matched.byId() == all
                ? "by id"
                : "%s by id, the others by title and year".formatted(number(matched.byId()));
    }

    private static List<String> others(List<String> unmatched, List<AmbiguousMovie> ambiguous) {
        List<String> lines = new ArrayList<>();
        if (!unmatched.isEmpty()) {
            lines.add("Not in this catalogue (%s):".formatted(number(unmatched.size())));
            lines.addAll(shortened(unmatched));
        }
        if (!ambiguous.isEmpty()) {
            lines.add("Not clear, so left out (%s):".formatted(number(ambiguous.size())));
            lines.addAll(shortened(ambiguous.stream().map(ImportText::choice).toList()));
        }
        return lines;
    }

    private static String choice(AmbiguousMovie unclear) {
        return "%s could be %s"
                .formatted(
                        unclear.name(),
                        unclear.candidates().stream().map(ImportText::named).collect(Collectors.joining(" or ")));
    }

    private static String named(MovieResponse movie) {
        return "%s, id %s".formatted(movie.titleAndYear(), movie.movie());
    }

    private static List<String> shortened(List<String> all) {
        Stream<String> more = all.size() <= SHOWN
                ? Stream.of()
                : Stream.of("and %s more, which --json lists".formatted(number(all.size() - SHOWN)));
        return Stream.concat(all.stream().limit(SHOWN), more)
                .map(line -> "  " + line)
                .toList();
    }

    private static String listing(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /** Nothing of what there is none of. */
    private static Optional<String> counted(int count, String noun) {
        return count == 0 ? Optional.empty() : Optional.of(count(count, noun));
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
