package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;

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
        row.checkNotLonger();
        String user = columns.text("user", row);
        if (!user.isEmpty() && !userFilter.accepts(user, part.name())) {
            return;
        }
        Links links = ExternalIds.links(columns.text("imdb", row), columns.text("tmdb", row));
        String title = columns.text("title", row);
        String movie = columns.text("movie", row);
        MovieRef named = title.isEmpty()
                ? MovieText.of(movie).with(links)
                : MovieText.of(title, columns.text("year", row), links, MovieText.isId(movie) ? movie : "");
        into.addRating(named, columns.text("rating", row), columns.text("time", row), row.where());
    }
}
