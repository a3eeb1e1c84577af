package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieText;

/** The export of movielens.org; its {@code average_rating} is the average of all users. */
public record MovieLensCsv() implements SiteCsvLayout {
    @Override
    public ImportSource source() {
        return ImportSource.MOVIELENS;
    }

    @Override
    public boolean fits(CsvHeader header) {
        return header.has("movie_id", "imdb_id", "tmdb_id", "rating", "title");
    }

    @Override
    public void read(CsvRow row, ExportPart part, SiteExportBuilder into) {
        Links links = ExternalIds.links(row.text("imdb_id"), row.text("tmdb_id"));
        into.addRating(
                MovieText.of(row.text("title"), "", links, row.text("movie_id")), row.text("rating"), "", row.where());
    }
}
