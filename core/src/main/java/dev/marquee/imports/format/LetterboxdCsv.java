package dev.marquee.imports.format;

import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.List;

/**
 * Letterboxd: {@code ratings.csv}, {@code diary.csv} and {@code reviews.csv} have ratings; {@code watched.csv} and
 * {@code likes/films.csv} have movies seen; then {@code watchlist.csv} and a list given alone; those of an archive are read by
 * {@link LetterboxdList}. If {@code ratings.csv} is present, it
 * has the current ratings, and the others, which record earlier ones, only say that a movie was seen.
 */
public record LetterboxdCsv() implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.LETTERBOXD;
    }

    @Override
    public boolean fits(TableHeader header) {
        return header.has("name", "year", "letterboxd uri") || header.has("position", "name", "year", "url");
    }

    @Override
    public void read(TableRow row, SiteExportBuilder into) {
        ExportPart part = row.part();
        MovieRef movie = MovieRef.of(row.text("name"), MovieText.year(row.text("year")));
        if (row.header().has("position")) {
            into.addListed(movie);
        } else if (part.simpleName().contains("watchlist")) {
            into.addListed(movie);
        } else if (row.header().has("rating") && (isCurrent(part) || !hasCurrent(part.siblings()))) {
            into.addRating(movie, row.text("rating"), when(row), row.where());
        } else {
            into.addSeen(movie, when(row));
        }
    }

    private static String when(TableRow row) {
        String watched = row.text("watched date");
        return watched.isEmpty() ? row.text("date") : watched;
    }

    private static boolean isCurrent(ExportPart part) {
        return part.simpleName().equals("ratings.csv");
    }

    private static boolean hasCurrent(List<String> names) {
        return names.stream().map(ExportPart::simpleName).anyMatch("ratings.csv"::equals);
    }
}
