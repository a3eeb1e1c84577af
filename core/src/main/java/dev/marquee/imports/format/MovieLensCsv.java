package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;

/**
 * The exports of movielens.org: ratings, and lists such as the wish-list, which have none. {@code average_rating} is the average
 * of all users.
 */
public record MovieLensCsv() implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.MOVIELENS;
    }

    @Override
    public boolean fits(TableHeader header) {
        return header.has("movie_id", "imdb_id", "tmdb_id", "title")
                && (header.has("rating") || header.has("average_rating"));
    }

    @Override
    public void read(TableRow row, SiteExportBuilder into) {
        Links links = ExternalIds.links(row.text("imdb_id"), row.text("tmdb_id"));
        MovieRef movie = MovieText.of(row.text("title"), "", links, row.text("movie_id"));
        if (row.header().has("rating")) {
            into.addRating(movie, row.text("rating"), "", row.where());
        } else if (ListName.isSeen(row.part().simpleName())) {
            into.addSeen(movie, "");
        } else {
            into.addListed(movie);
        }
    }
}
