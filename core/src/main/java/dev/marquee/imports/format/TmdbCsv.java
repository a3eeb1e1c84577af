package dev.marquee.imports.format;

import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.List;

/**
 * TMDb: ratings, the watch-list and favourites. {@code Rating} is the average of all users, {@code Your Rating} the
 * user's own.
 */
public record TmdbCsv() implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.TMDB;
    }

    @Override
    public boolean fits(TableHeader header) {
        return header.has("tmdb id", "imdb id", "type", "name");
    }

    @Override
    public void read(TableRow row, SiteExportBuilder into) {
        MovieRef movie = new MovieRef(
                List.of(row.text("name")),
                MovieText.year(row.text("release date")),
                ExternalIds.links(row.text("imdb id"), row.text("tmdb id")),
                "");
        if (into.skips(row.text("type"), movie)) {
            return;
        }
        String rating = row.text("your rating");
        if (rating.isEmpty()) {
            into.addListed(movie);
        } else {
            into.addRating(movie, rating, row.text("date rated"), row.where());
        }
    }
}
