package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Users;
import dev.marquee.data.read.parse.RatingsFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * MovieLens 20M, 25M, 32M and latest: {@code ratings.csv}, {@code movies.csv} and {@code links.csv}. No algorithm
 * learns from {@code tags.csv}; only its blank fields are counted.
 */
record MovieLensCsvLayout() implements DatasetLayout {
    private static final int MOVIE_FIELDS = 3;
    private static final int LINK_FIELDS = 3;

    @Override
    public String ratingsFile() {
        return "ratings.csv";
    }

    @Override
    public RatingsFormat format(InputFile file, ReadOptions options) {
        return RatingsTableLayout.format(file, ",", options);
    }

    @Override
    public boolean usesWholeStars() {
        return false;
    }

    @Override
    public Optional<Catalogue> catalogue(Folder folder) {
        Map<String, Links> links = links(folder);
        folder.csv("tags.csv");
        return folder.csv("movies.csv")
                .map(table -> FieldParsers.catalogue(table.parse(
                        MOVIE_FIELDS,
                        folder.skipped(),
                        row -> MovieLensTitles.movie(
                                FieldParsers.id(row, 0),
                                row.field(1),
                                FieldParsers.genres(row, 2),
                                links.getOrDefault(row.field(0), Links.NONE)))));
    }

    private static Map<String, Links> links(Folder folder) {
        Map<String, Links> links = new HashMap<>();
        folder.csv("links.csv")
                .ifPresent(table -> table.parse(LINK_FIELDS, folder.skipped(), row -> {
                    links.put(FieldParsers.id(row, 0), new Links(row.field(1), row.field(2)));
                    return row;
                }));
        return links;
    }

    @Override
    public Optional<Users> users(Folder folder) {
        return Optional.empty();
    }
}
