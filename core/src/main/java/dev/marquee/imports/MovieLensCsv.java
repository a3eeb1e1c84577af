package dev.marquee.imports;

import dev.marquee.data.Links;

/** What movielens.org itself exports; its {@code average_rating} is everybody's. */
record MovieLensCsv() implements CsvLayout {
    @Override
    public Source source() {
        return Source.MOVIELENS;
    }

    @Override
    public boolean fits(CsvHeader header) {
        return header.has("movie_id", "imdb_id", "tmdb_id", "rating", "title");
    }

    @Override
    public void read(CsvRow row, Part part, Collected into) {
        Links links = OutsideIds.links(row.text("imdb_id"), row.text("tmdb_id"));
        into.rated(
                MovieText.of(row.text("title"), "", links, row.text("movie_id")), row.text("rating"), "", row.where());
    }
}
