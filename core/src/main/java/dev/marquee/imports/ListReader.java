package dev.marquee.imports;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.file.ExportFile;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of candidate movies: an exported watch-list or list, a table with a column of titles or ids, or a text with one
 * id or title per line. A number is a title if another line is a title.
 */
public final class ListReader {
    private ListReader() {}

    /**
     * {@return the export that has the list, whose movies are its {@link SiteExport#choice() choice}, in the order of the file}
     *
     * @param path an export, or a text file
     * @throws dev.marquee.data.MarqueeException if it cannot be read
     */
    public static SiteExport read(Path path) {
        return ExportReader.recognize(path).isPresent()
                ? new ExportReader(ImportOptions.NONE).read(path)
                : ExportReader.reading(path, file -> lines(file, path));
    }

    private static SiteExport lines(ExportFile file, Path path) throws IOException {
        List<ExportPart> parts = file.isArchive() ? List.of() : file.parts();
        if (parts.isEmpty()) {
            throw new MarqueeException(
                    "%s is an archive without a list of movies; give the path of the list itself".formatted(path));
        }
        try (BufferedReader text = new BufferedReader(parts.getFirst().text())) {
            List<MovieRef> movies = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .map(MovieText::of)
                    .toList();
            return new SiteExport(
                    ImportSource.CSV,
                    RatingScale.HALF_STARS,
                    List.of(),
                    List.of(),
                    new SiteExport.Unseen(
                            movies.stream().map(MovieText.numbers(movies)).toList(), List.of()),
                    SiteExport.Skipped.NONE,
                    Map.of());
        }
    }
}
