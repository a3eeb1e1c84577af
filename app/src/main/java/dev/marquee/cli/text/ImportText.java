package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.internal.Counted;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.imports.ImportResponse.AmbiguousMovie;
import dev.marquee.service.imports.ImportResponse.Candidate;
import dev.marquee.service.imports.ListMatchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of importing an export or a list, as lines that each end with a line break. */
public final class ImportText {
    private static final int MAX_LISTED = 10;

    private ImportText() {}

    public static String of(ImportResponse imported) {
        ImportResponse.Matched matched = imported.matched();
        List<String> lines = new ArrayList<>();
        lines.add("Read from %s: %s."
                .formatted(ImportSource.named(imported.source()).label(), read(imported.read())));
        lines.addAll(columns(imported.read().columns()));
        lines.add("Matched: %s; %s."
                .formatted(
                        listing(List.of(
                                counted(matched.rated(), "rated movie"), counted(matched.seen(), "seen movie"))),
                        matchedBy(matched)));
        if (imported.read().ratings() > 0) {
            lines.add("Ratings: %s.".formatted(imported.scale().words()));
        }
        if (matched.repeated() > 0) {
            lines.add("Skipped: %s of movies rated again later.".formatted(count(matched.repeated(), "rating")));
        }
        lines.addAll(series(imported.read().series(), imported.notImported().notMovies()));
        lines.addAll(skipped(imported.read().unnamed(), imported.read().dropped()));
        lines.addAll(lists(imported.notImported().lists()));
        lines.addAll(unreadLists(imported.notImported().unreadLists()));
        lines.addAll(unmatched(imported.unmatched()));
        newer(matched).ifPresent(lines::add);
        lines.addAll(ambiguous(imported.ambiguous()));
        imported.ambiguous().stream()
                .limit(1)
                .map(movie -> movie.candidates().getFirst().movie().movie())
                .map(
                        "To include one, write them with import --ambiguous FILE, fill in ids such as %s, and import again with --settled FILE."
                                ::formatted)
                .forEach(lines::add);
        return joined(lines);
    }

    public static String of(ListMatchResponse list) {
        List<String> lines = new ArrayList<>();
        lines.add("Matched from the list: %s.".formatted(count(list.matched(), "movie")));
        lines.addAll(series(list.series(), list.notMovies()));
        lines.addAll(skipped(list.unnamed(), 0));
        lines.addAll(unmatched(list.unmatched()));
        lines.addAll(ambiguous(list.ambiguous()));
        list.ambiguous().stream()
                .limit(1)
                .map(movie -> "To include one, write '%s' in place of its title.".formatted(example(movie)))
                .forEach(lines::add);
        return joined(lines);
    }

    private static String read(ImportResponse.Read read) {
        return listing(List.of(
                counted(read.ratings(), "rating"),
                counted(read.seen(), "movie").map(movies -> movies + " seen without a rating"),
                counted(read.listed(), "movie").map(movies -> movies + " on a list (recommend --from ranks it)")));
    }

    private static List<String> columns(Map<String, String> columns) {
        return columns.isEmpty()
                ? List.of()
                : List.of("Columns: %s."
                        .formatted(columns.entrySet().stream()
                                .map(column -> column.getKey().equalsIgnoreCase(column.getValue())
                                        ? column.getKey()
                                        : "%s from '%s'".formatted(column.getKey(), column.getValue()))
                                .collect(Collectors.joining(", "))));
    }

    /** @param names of the entries; may be fewer, since several episodes have the name of their series */
    private static List<String> series(int count, List<String> names) {
        return counted(
                        count,
                        "entry that is not a movie, such as a series",
                        "entries that are not movies, such as series")
                .map(entries -> headed("Skipped: %s%s".formatted(entries, names.isEmpty() ? "." : ":"), names))
                .orElse(List.of());
    }

    private static List<String> skipped(int unnamed, int dropped) {
        return Stream.of(
                        counted(unnamed, "entry without a title", "entries without a title"),
                        counted(dropped, "movie").map(movies -> movies + " given up or not watched"))
                .flatMap(Optional::stream)
                .map("Skipped: %s."::formatted)
                .toList();
    }

    private static List<String> lists(List<ImportResponse.ReportedList> lists) {
        if (lists.isEmpty()) {
            return List.of();
        }
        Stream<String> names =
                lists.stream().map(list -> "%s (%s)".formatted(list.name(), count(list.entries(), "movie")));
        return Stream.concat(
                        headed("Lists, not imported (%s):".formatted(number(lists.size())), names.toList()).stream(),
                        Stream.of("To rank the movies of one, give its file to recommend --from."))
                .toList();
    }

    private static List<String> unreadLists(List<String> files) {
        return files.isEmpty()
                ? List.of()
                : headed(
                        "Lists that are not read, since they have no column of titles or ids (%s):"
                                .formatted(number(files.size())),
                        files);
    }

    private static Optional<String> newer(ImportResponse.Matched matched) {
        return matched.newer() == 0
                ? Optional.empty()
                : Optional.of("The catalogue ends in %d; %s of them %s newer."
                        .formatted(
                                matched.catalogueEnd().orElse(0),
                                number(matched.newer()),
                                Counted.form(matched.newer(), "is", "are")));
    }

    private static String matchedBy(ImportResponse.Matched matched) {
        int all = matched.rated() + matched.seen();
        if (matched.byId() == 0) {
            return "by title and year";
        }
        return matched.byId() == all
                ? "by id"
                : "%s by id, the others by title and year".formatted(number(matched.byId()));
    }

    private static List<String> unmatched(List<String> unmatched) {
        return unmatched.isEmpty()
                ? List.of()
                : headed("Not in the catalogue (%s):".formatted(number(unmatched.size())), unmatched);
    }

    private static List<String> ambiguous(List<AmbiguousMovie> ambiguous) {
        return ambiguous.isEmpty()
                ? List.of()
                : headed(
                        "Ambiguous, not imported (%s):".formatted(number(ambiguous.size())),
                        ambiguous.stream().map(ImportText::candidates).toList());
    }

    private static List<String> headed(String heading, List<String> lines) {
        return Stream.concat(Stream.of(heading), shortened(lines).stream()).toList();
    }

    private static String example(AmbiguousMovie ambiguous) {
        return "id " + ambiguous.candidates().getFirst().movie().movie();
    }

    private static String candidates(AmbiguousMovie ambiguous) {
        return "%s could be %s"
                .formatted(
                        ambiguous.name(),
                        ambiguous.candidates().stream().map(ImportText::named).collect(Collectors.joining(" or ")));
    }

    private static String named(Candidate candidate) {
        MovieResponse movie = candidate.movie();
        return "%s, id %s (%s)"
                .formatted(
                        movie.titleAndYear(),
                        movie.movie(),
                        Stream.concat(movie.genres().stream(), Stream.of(count(candidate.ratings(), "rating")))
                                .collect(Collectors.joining(", ")));
    }

    private static List<String> shortened(List<String> all) {
        Stream<String> more = all.size() <= MAX_LISTED
                ? Stream.of()
                : Stream.of("and %s more; --json lists all".formatted(number(all.size() - MAX_LISTED)));
        return Stream.concat(all.stream().limit(MAX_LISTED), more)
                .map(line -> "  " + line)
                .toList();
    }

    private static String listing(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /** Empty if the count is 0. */
    private static Optional<String> counted(int count, String noun) {
        return count == 0 ? Optional.empty() : Optional.of(count(count, noun));
    }

    private static Optional<String> counted(int count, String noun, String nouns) {
        return count == 0 ? Optional.empty() : Optional.of(Counted.of(count, noun, nouns));
    }

    private static String count(int count, String noun) {
        return Counted.of(count, noun);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> Printable.line(line) + "\n").collect(Collectors.joining());
    }
}
