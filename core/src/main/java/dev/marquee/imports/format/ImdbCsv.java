package dev.marquee.imports.format;

import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.List;

/**
 * IMDb: ratings, lists and the watch-list. Lists have the same columns after a {@code Position}; older files have
 * {@code You rated} and no {@code Original Title}.
 */
public record ImdbCsv() implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.IMDB;
    }

    @Override
    public boolean fits(TableHeader header) {
        return header.has("const", "title", "title type");
    }

    @Override
    public void read(TableRow row, SiteExportBuilder into) {
        MovieRef movie = new MovieRef(
                        List.of(row.text("title"), row.text("original title")),
                        MovieText.year(row.text("year")),
                        ExternalIds.links(row.text("const"), ""),
                        "")
                .with(MovieRef.Hints.of(row.text("directors"), row.text("runtime (mins)"), row.text("genres")));
        if (into.skips(row.text("title type"), movie)) {
            return;
        }
        String rating = row.text("your rating") + row.text("you rated");
        boolean list = row.header().has("position") && !row.part().simpleName().contains("rating");
        if (list) {
            into.addListed(movie);
        }
        if (!list || !rating.isEmpty()) {
            into.addRating(movie, rating, row.text("date rated"), row.where());
        }
    }
}
