package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Demographics;
import dev.marquee.data.Links;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.data.read.TextTable.BadField;
import dev.marquee.data.read.TextTable.Row;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.data.read.parse.RatingsFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * MovieLens 1M and 10M: {@code ratings.dat}, {@code movies.dat} and, in 1M, {@code users.dat}, all separated by double
 * colons.
 */
record DoubleColonLayout() implements DatasetLayout {
    private static final String DIVIDER = "::";
    private static final List<String> MOVIE_FIELDS = List.of("movie id", "title", "genres");
    private static final List<String> USER_FIELDS = List.of("user id", "gender", "age", "occupation", "zip code");

    /** Indexed by the code in the README of MovieLens 1M. */
    private static final List<String> OCCUPATIONS = List.of(
            "other",
            "academic/educator",
            "artist",
            "clerical/admin",
            "college/grad student",
            "customer service",
            "doctor/health care",
            "executive/managerial",
            "farmer",
            "homemaker",
            "K-12 student",
            "lawyer",
            "programmer",
            "retired",
            "sales/marketing",
            "scientist",
            "self-employed",
            "technician/engineer",
            "tradesman/craftsman",
            "unemployed",
            "writer");

    @Override
    public String ratingsFile() {
        return "ratings.dat";
    }

    @Override
    public RatingsFormat format(InputFile file, ReadOptions options) {
        return new RatingsFormat(
                DIVIDER,
                false,
                false,
                RatingColumns.MOVIELENS,
                options.scale().or(() -> Optional.of(RatingScale.HALF_STARS)));
    }

    @Override
    public boolean usesWholeStars() {
        return true;
    }

    @Override
    public Optional<Catalogue> catalogue(Folder folder) {
        return folder.delimited("movies.dat", DIVIDER, MOVIE_FIELDS)
                .map(table -> FieldParsers.catalogue(table.parse(
                        MOVIE_FIELDS.size(),
                        folder.skipped(),
                        row -> MovieLensTitles.movie(
                                FieldParsers.id(row, 0), row.field(1), FieldParsers.genres(row, 2), Links.NONE))));
    }

    @Override
    public Optional<Users> users(Folder folder) {
        return folder.delimited("users.dat", DIVIDER, USER_FIELDS).map(table -> {
            List<UserId> ids = new ArrayList<>();
            List<Demographics> demographics = table.parse(USER_FIELDS.size(), folder.skipped(), row -> {
                Demographics user = demographics(row);
                ids.add(new UserId(FieldParsers.id(row, 0)));
                return user;
            });
            return Users.of(ids, demographics);
        });
    }

    private static Demographics demographics(Row row) {
        int occupation = FieldParsers.wholeNumber(row, 3, "the number of an occupation");
        if (occupation < 0 || occupation >= OCCUPATIONS.size()) {
            throw new BadField(3, "the number of an occupation, 0 to %d".formatted(OCCUPATIONS.size() - 1));
        }
        return new Demographics(
                FieldParsers.wholeNumber(row, 2, "an age in years"),
                row.field(1),
                OCCUPATIONS.get(occupation),
                row.field(4));
    }
}
