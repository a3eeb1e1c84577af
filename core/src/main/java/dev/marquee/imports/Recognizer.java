package dev.marquee.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.marquee.imports.format.CsvFile;
import dev.marquee.imports.format.ExportFile;
import dev.marquee.imports.format.ExportPart;
import dev.marquee.imports.format.GenericCsv;
import dev.marquee.imports.format.ImdbCsv;
import dev.marquee.imports.format.LetterboxdCsv;
import dev.marquee.imports.format.MovieLensCsv;
import dev.marquee.imports.format.NetflixText;
import dev.marquee.imports.format.SimklCsv;
import dev.marquee.imports.format.SiteCsvLayout;
import dev.marquee.imports.format.SiteExportBuilder;
import dev.marquee.imports.format.TmdbCsv;
import dev.marquee.imports.format.TraktJson;
import dev.marquee.imports.format.UserFilter;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.io.Reader;
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

    private final List<SiteCsvLayout> layouts;
    private final UserFilter filter;

    Recognizer(ImportOptions options) {
        this.filter = new UserFilter(options.user());
        GenericCsv generic = new GenericCsv(options.columns(), filter);
        this.layouts = options.source().equals(Optional.of(ImportSource.CSV))
                ? List.of(generic)
                : List.of(
                        new LetterboxdCsv(), new ImdbCsv(), new TmdbCsv(), new SimklCsv(), new MovieLensCsv(), generic);
    }

    List<Recognized> recognize(ExportFile file, Path path) throws IOException {
        List<ExportPart> parts = file.parts();
        List<Recognized> recognized = new ArrayList<>();
        for (ExportPart part : parts) {
            recognize(part, file.isArchive(), () -> netflixTitles(parts, path)).ifPresent(recognized::add);
        }
        boolean site = recognized.stream().anyMatch(part -> part.source() != ImportSource.CSV);
        if (site) {
            // Sites include other tables; one that only looks like generic ratings is not the site's.
            recognized.removeIf(part -> part.source() == ImportSource.CSV);
        }
        return recognized;
    }

    /** Loads the titles on demand. */
    @FunctionalInterface
    private interface Titles {
        Map<String, MovieRef> get() throws IOException;
    }

    private Optional<Recognized> recognize(ExportPart part, boolean archive, Titles titles) throws IOException {
        if (isJson(part)) {
            return archive && !TraktJson.isUsed(part)
                    ? Optional.empty()
                    : Optional.of(new Recognized(ImportSource.TRAKT, into -> TraktJson.read(part, into)));
        }
        if (NetflixText.isTitles(part.name())) {
            return Optional.empty();
        }
        if (NetflixText.fits(part)) {
            return Optional.of(
                    new Recognized(ImportSource.NETFLIX, into -> NetflixText.read(part, titles.get(), filter, into)));
        }
        try (CsvFile csv = CsvFile.open(part)) {
            return layouts.stream()
                    .filter(layout -> layout.fits(csv.header()))
                    .findFirst()
                    .map(layout -> new Recognized(layout.source(), into -> read(part, layout, into)));
        } catch (CsvParseException e) {
            // Not a table with named columns: for example a list that begins with "Crocodile" Dundee.
            return Optional.empty();
        }
    }

    private static void read(ExportPart part, SiteCsvLayout layout, SiteExportBuilder into) throws IOException {
        try (CsvFile csv = CsvFile.open(part)) {
            csv.forEach(row -> {
                if (layout.source() != ImportSource.CSV) {
                    row.checkComplete();
                }
                layout.read(row, part, into);
            });
        }
    }

    private static boolean isJson(ExportPart part) throws IOException {
        try (Reader text = part.text()) {
            int c = text.read();
            while (Character.isWhitespace(c)) {
                c = text.read();
            }
            return c == '[' || c == '{';
        }
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
