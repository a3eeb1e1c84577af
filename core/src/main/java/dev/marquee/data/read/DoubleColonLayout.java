package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Demographics;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.data.read.TextTable.BadField;
import dev.marquee.data.read.TextTable.Row;
import dev.marquee.data.read.file.InputFile;
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
    public DetectedFormat format(InputFile file, ReadOptions options) {
        return new FormatDetector(file, options, RatingScale.HALF_STARS, true).detect();
    }

    @Override
    public boolean usesWholeStars() {
        return true;
    }

    @Override
    public Optional<Catalogue> catalogue(Folder folder) {
        return folder.delimited("movies.dat", DIVIDER, MOVIE_FIELDS)
                .flatMap(table -> folder.parse(table, table.width(2, MOVIE_FIELDS.size()), DoubleColonLayout::movie))
                .map(FieldParsers::catalogue);
    }

    /** A title may contain double colons, genres do not. */
    private static Movie movie(Row row) {
        int last = row.fields().size() - 1;
        String title = last < 2
                ? row.field(1)
                : String.join(DIVIDER, row.fields().subList(1, last)).strip();
        return MovieLensTitles.movie(
                FieldParsers.id(row, 0), title, FieldParsers.genres(row, Math.max(2, last)), Links.NONE);
    }

    @Override
    public Optional<Users> users(Folder folder) {
        return folder.delimited("users.dat", DIVIDER, USER_FIELDS).flatMap(table -> {
            List<UserId> ids = new ArrayList<>();
            Optional<List<Demographics>> demographics = folder.parse(table, USER_FIELDS.size(), row -> {
                Demographics user = demographics(row);
                ids.add(new UserId(FieldParsers.id(row, 0)));
                return user;
            });
            return demographics.map(known -> Users.of(ids, known));
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
