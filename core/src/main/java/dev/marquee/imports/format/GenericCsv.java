package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.imports.site.ExportedMovie;
import dev.marquee.imports.site.ExternalIds;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieText;

/** A user-supplied CSV whose columns are given or have the usual names. */
public record GenericCsv(MovieColumns columns, UserFilter userFilter) implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.CSV;
    }

    @Override
    public boolean fits(CsvHeader header) {
        return columns.fit(header);
    }

    @Override
    public void read(CsvRow row, ExportPart part, SiteExportBuilder into) {
        String user = columns.text("user", row);
        if (!user.isEmpty() && !userFilter.accepts(user, part.name())) {
            return;
        }
        Links links = ExternalIds.links(columns.text("imdb", row), columns.text("tmdb", row));
        String title = columns.text("title", row);
        String movie = columns.text("movie", row);
        ExportedMovie named = title.isEmpty()
                ? MovieText.of(movie)
                : MovieText.of(title, columns.text("year", row), links, MovieText.isId(movie) ? movie : "");
        into.addRating(
                title.isEmpty() ? new ExportedMovie(named.titles(), named.year(), links, named.id()) : named,
                columns.text("rating", row),
                columns.text("time", row),
                row.where());
    }
}
