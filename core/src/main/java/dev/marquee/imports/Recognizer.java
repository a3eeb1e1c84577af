package dev.marquee.imports;

import dev.marquee.imports.file.ExportFile;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.format.GenericTable;
import dev.marquee.imports.format.ImdbCsv;
import dev.marquee.imports.format.JsonEntries;
import dev.marquee.imports.format.LetterboxdCsv;
import dev.marquee.imports.format.LetterboxdList;
import dev.marquee.imports.format.MovieLensCsv;
import dev.marquee.imports.format.NetflixText;
import dev.marquee.imports.format.SimklCsv;
import dev.marquee.imports.format.SiteCsvLayout;
import dev.marquee.imports.format.TmdbCsv;
import dev.marquee.imports.format.TraktList;
import dev.marquee.imports.format.UserFilter;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.imports.table.TableFile;
import dev.marquee.internal.FileKind;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognizes the parts of an export and selects those to read. */
final class Recognizer {
    private static final List<String> NETFLIX_TITLES = List.of("movie_titles.csv", "movie_titles.txt");

    private final MovieColumns columns;
    private final List<SiteCsvLayout> layouts;
    private final GenericTable generic;
    private final UserFilter filter;

    Recognizer(ImportOptions options) {
        this.columns = options.columns();
        this.filter = new UserFilter(options.user());
        this.generic = generic(ImportSource.CSV);
        // Named columns say that the table is the user's own.
        this.layouts = columns.named().isEmpty()
                ? List.of(
                        new LetterboxdCsv(),
                        new ImdbCsv(),
                        new TmdbCsv(),
                        new SimklCsv(),
                        generic(ImportSource.YAMTRACK, "media_id", "source", "media_type", "title"),
                        new MovieLensCsv(),
                        generic(ImportSource.NETFLIX, "profile name", "start time", "title"))
                : List.of();
    }

    private GenericTable generic(ImportSource source, String... signs) {
        return new GenericTable(source, List.of(signs), columns, filter);
    }

    List<Recognized> recognize(ExportFile file, Path path) throws IOException {
        List<ExportPart> parts = file.parts();
        boolean isOfTrakt = parts.stream().anyMatch(JsonEntries::isOfTrakt);
        List<Recognized> recognized = new ArrayList<>();
        for (ExportPart part : parts) {
            recognize(part, isOfTrakt, () -> netflixTitles(parts, path)).ifPresent(recognized::add);
        }
        for (TraktList list :
                TraktList.of(parts.stream().filter(part -> !part.isAlone()).toList())) {
            recognized.add(new Recognized(ImportSource.TRAKT, list::read));
        }
        boolean site = recognized.stream().anyMatch(part -> part.source() != ImportSource.CSV);
        if (site) {
            // Sites include other tables; one that only looks like generic ratings is not the site's.
            recognized.removeIf(part -> part.source() == ImportSource.CSV);
        }
        recognized.addAll(
                tablesOfLists(parts, recognized.stream().map(Recognized::source).findFirst()));
        return recognized;
    }

    /**
     * The tables in a folder of lists, other than Letterboxd's.
     *
     * @param site of the other files, to which these belong, whatever their form
     */
    private List<Recognized> tablesOfLists(List<ExportPart> parts, Optional<ImportSource> site) throws IOException {
        List<Recognized> lists = new ArrayList<>();
        for (ExportPart part : parts) {
            if (!part.isInLists() || LetterboxdList.fits(part)) {
                continue;
            }
            TableFile table = TableFile.open(part, columns);
            Optional<SiteCsvLayout> layout = LetterboxdList.begins(part) ? Optional.empty() : layout(table);
            if (layout.isPresent()) {
                SiteCsvLayout known = layout.orElseThrow();
                lists.add(new Recognized(
                        site.orElse(known.source()),
                        into -> into.addList("", part, list -> table.forEach(known.reader(table, list)))));
            } else {
                site.ifPresent(other -> lists.add(new Recognized(other, into -> into.addUnreadList(part))));
            }
        }
        return lists;
    }

    private Optional<SiteCsvLayout> layout(TableFile table) {
        return layouts.stream()
                .filter(layout -> layout.fits(table.header()))
                .findFirst()
                .or(() -> table.isKnown() ? Optional.of(generic) : Optional.empty());
    }

    /** Loads the titles on demand. */
    @FunctionalInterface
    private interface Titles {
        Map<String, MovieRef> get() throws IOException;
    }

    private Optional<Recognized> recognize(ExportPart part, boolean isOfTrakt, Titles titles) throws IOException {
        if (!part.isAlone() && LetterboxdList.fits(part)) {
            return Optional.of(new Recognized(ImportSource.LETTERBOXD, into -> LetterboxdList.read(part, into)));
        }
        if (part.isInLists() || (!part.isAlone() && TraktList.isOf(part))) {
            return Optional.empty();
        }
        if (part.kind() == FileKind.TEXT) {
            if (JsonEntries.fits(part)) {
                return isOfTrakt && !part.isAlone() && !JsonEntries.isOfTrakt(part) ? Optional.empty() : json(part);
            }
            if (NetflixText.isTitles(part.name())) {
                return Optional.empty();
            }
            if (NetflixText.fits(part)) {
                return Optional.of(new Recognized(
                        ImportSource.NETFLIX, into -> NetflixText.read(part, titles.get(), filter, into)));
            }
        }
        TableFile table = TableFile.open(part, columns);
        boolean isViewing = part.simpleName().contains("netflix");
        return layout(table)
                .map(layout -> isViewing && layout.equals(generic) ? generic(ImportSource.NETFLIX) : layout)
                .map(layout -> recognized(layout, table));
    }

    private static Optional<Recognized> json(ExportPart part) throws IOException {
        ImportSource source = JsonEntries.source(part);
        return Optional.of(new Recognized(source, into -> JsonEntries.read(part, into)));
    }

    private static Recognized recognized(SiteCsvLayout layout, TableFile table) {
        return new Recognized(layout.source(), into -> table.forEach(layout.reader(table, into)));
    }

    private static Map<String, MovieRef> netflixTitles(List<ExportPart> parts, Path path) throws IOException {
        for (ExportPart part : parts) {
            if (NetflixText.isTitles(part.name())) {
                return NetflixText.titles(part);
            }
        }
        for (String name : NETFLIX_TITLES) {
            Path sibling = path.resolveSibling(name);
            if (Files.isRegularFile(sibling)) {
                try (ExportFile file = ExportFile.open(sibling)) {
                    return NetflixText.titles(file.parts().getFirst());
                }
            }
        }
        return new HashMap<>();
    }
}
