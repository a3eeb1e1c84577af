package dev.marquee.imports.format;

import dev.marquee.imports.site.ExportedMovie;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieText;
import java.util.List;

/**
 * Letterboxd: {@code ratings.csv}, {@code diary.csv} and {@code reviews.csv} with ratings; {@code watched.csv} and
 * {@code likes/films.csv}, which are movies seen; {@code watchlist.csv}; and lists. Where {@code ratings.csv} is at hand,
 * it has the last word, and the others, which keep what was thought at the time, only say that a movie was seen.
 */
public record LetterboxdCsv() implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.LETTERBOXD;
    }

    @Override
    public boolean fits(CsvHeader header) {
        return header.has("name", "year", "letterboxd uri") || header.has("position", "name", "year", "url");
    }

    @Override
    public void read(CsvRow row, ExportPart part, SiteExportBuilder into) {
        ExportedMovie movie = ExportedMovie.of(row.text("name"), MovieText.year(row.text("year")));
        if (movie.titles().isEmpty()) {
            return;
        }
        boolean alone = part.siblings().size() == 1;
        if (row.header().has("position")) {
            // Within the archive lists are of any kind, seen, wanted or hated; one that is given is to be chosen from.
            if (alone) {
                into.listed(movie);
            }
        } else if (part.simpleName().contains("watchlist")) {
            into.listed(movie);
        } else if (row.header().has("rating") && (isCurrent(part) || !hasCurrent(part.siblings()))) {
            String watched = row.text("watched date");
            into.rated(movie, row.text("rating"), watched.isEmpty() ? row.text("date") : watched, row.where());
        } else {
            into.seen(movie);
        }
    }

    private static boolean isCurrent(ExportPart part) {
        return part.simpleName().equals("ratings.csv");
    }

    private static boolean hasCurrent(List<String> names) {
        return names.stream().map(ExportPart::simpleName).anyMatch("ratings.csv"::equals);
    }
}
