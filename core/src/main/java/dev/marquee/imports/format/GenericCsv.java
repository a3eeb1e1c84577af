package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.data.UsageException;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.Locale;

/** A user-supplied CSV whose columns are given or have the usual names. */
public record GenericCsv(MovieColumns columns, UserFilter userFilter) implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.CSV;
    }

    @Override
    public boolean fits(CsvHeader header) {
        return has("rating", header)
                && (has("movie", header) || has("title", header) || has("imdb", header) || has("tmdb", header));
    }

    @Override
    public void read(CsvRow row, ExportPart part, SiteExportBuilder into) {
        row.checkNotLonger();
        String user = text("user", row);
        if (!user.isEmpty() && !userFilter.accepts(user, part.name())) {
            return;
        }
        Links links = ExternalIds.links(text("imdb", row), text("tmdb", row));
        String title = text("title", row);
        String movie = text("movie", row);
        MovieRef named = title.isEmpty()
                ? MovieText.of(movie).with(links)
                : MovieText.of(title, text("year", row), links, MovieText.isId(movie) ? movie : "");
        into.addRating(named, text("rating", row), text("time", row), row.where());
    }

    /**
     * The text of a role's column; empty if there is no such column.
     *
     * @throws UsageException if the column was named and does not exist
     */
    private String text(String role, CsvRow row) {
        String name = columns.named().get(role);
        if (name != null) {
            String column = name.toLowerCase(Locale.ROOT);
            if (!row.header().has(column)) {
                throw new UsageException("%s has no column '%s'; it has %s"
                        .formatted(
                                row.file(), name, String.join(", ", row.header().names())));
            }
            return row.text(column);
        }
        return MovieColumns.usualNames(role).stream()
                .filter(row.header()::has)
                .findFirst()
                .map(row::text)
                .orElse("");
    }

    private boolean has(String role, CsvHeader header) {
        return columns.named().containsKey(role)
                || MovieColumns.usualNames(role).stream().anyMatch(header::has);
    }
}
