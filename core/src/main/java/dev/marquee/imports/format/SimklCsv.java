package dev.marquee.imports.format;

import dev.marquee.imports.entry.EntryKind;
import dev.marquee.imports.entry.EntryStatus;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.List;

/** Simkl: movies, series and anime in one table; {@code Watchlist} has the user's status of each. */
public record SimklCsv() implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.SIMKL;
    }

    @Override
    public boolean fits(TableHeader header) {
        return header.has("simkl_id", "title", "type");
    }

    @Override
    public void read(TableRow row, SiteExportBuilder into) {
        MovieRef movie = new MovieRef(
                List.of(row.text("title")),
                MovieText.year(row.text("year")),
                ExternalIds.links(row.text("imdb"), row.text("tmdb")),
                "");
        if (into.skips(row.text("type"), movie)) {
            return;
        }
        into.add(
                new Entry(
                        EntryKind.of(row.text("type")) == EntryKind.UNSURE ? movie.asMaybeSeries() : movie,
                        row.text("rating"),
                        0,
                        row.text("watcheddate"),
                        EntryStatus.of(row.text("watchlist"))),
                row.where());
    }
}
