package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Users;
import dev.marquee.data.read.file.InputFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MovieLens 20M, 25M, 32M and latest: {@code ratings.csv}, {@code movies.csv} and {@code links.csv}. Of
 * {@code tags.csv} only the blank fields are counted here; {@link LoadedDataset#withMetadata} reads the tags.
 *
 * @param ratingsFile {@code ratings.csv}, or {@code ratings.parquet} with the same columns
 */
record MovieLensCsvLayout(String ratingsFile) implements DatasetLayout {
    private static final int MOVIE_FIELDS = 3;
    private static final int LINK_FIELDS = 3;

    @Override
    public DetectedFormat format(InputFile file, ReadOptions options) {
        return new FormatDetector(file, options, RatingScale.HALF_STARS, false).detect();
    }

    @Override
    public boolean usesWholeStars() {
        return false;
    }

    @Override
    public Optional<Catalogue> catalogue(Folder folder) {
        Map<String, Links> links = links(folder);
        folder.optionalCsv("tags.csv").ifPresent(folder::count);
        return folder.csv("movies.csv")
                .flatMap(table -> folder.parse(
                        table,
                        table.width(2, MOVIE_FIELDS),
                        row -> MovieLensTitles.movie(
                                FieldParsers.id(row, 0),
                                row.field(1),
                                FieldParsers.genres(row, 2),
                                links.getOrDefault(row.field(0), Links.NONE))))
                .map(FieldParsers::catalogue);
    }

    private static Map<String, Links> links(Folder folder) {
        Map<String, Links> links = new HashMap<>();
        folder.optionalCsv("links.csv")
                .flatMap(table -> folder.parse(
                        table,
                        LINK_FIELDS,
                        row -> Map.entry(FieldParsers.id(row, 0), new Links(row.field(1), row.field(2)))))
                .orElse(List.of())
                .forEach(link -> links.put(link.getKey(), link.getValue()));
        return links;
    }

    @Override
    public Optional<Users> users(Folder folder) {
        return Optional.empty();
    }
}
