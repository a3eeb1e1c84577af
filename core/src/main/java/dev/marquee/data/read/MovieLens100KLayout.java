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

/** MovieLens 100K: {@code u.data} separated by tabs; {@code u.item}, {@code u.user} and {@code u.genre} by bars. */
record MovieLens100KLayout() implements DatasetLayout {
    private static final List<String> USER_FIELDS = List.of("user id", "age", "gender", "occupation", "zip code");
    private static final List<String> MOVIE_FIELDS =
            List.of("movie id", "movie title", "release date", "video release date", "IMDb URL");
    private static final String NO_GENRE = "unknown";
    private static final String AGE = "an age in years";

    @Override
    public String ratingsFile() {
        return "u.data";
    }

    @Override
    public DetectedFormat format(InputFile file, ReadOptions options) {
        return new FormatDetector(file, options, RatingScale.STARS, true).detect();
    }

    @Override
    public boolean usesWholeStars() {
        return false;
    }

    @Override
    public Optional<Catalogue> catalogue(Folder folder) {
        List<String> flags = folder.delimited("u.genre", "|", List.of("genre", "number")).stream()
                .peek(folder::count)
                .flatMap(table -> table.rows().stream())
                .map(row -> row.field(0))
                .toList();
        return folder.delimited("u.item", "|", MOVIE_FIELDS)
                .flatMap(table -> folder.parse(table, MOVIE_FIELDS.size() + flags.size(), row -> movie(row, flags)))
                .map(movies -> new Catalogue(
                        movies,
                        flags.stream().filter(genre -> !genre.equals(NO_GENRE)).toList()));
    }

    private static Movie movie(Row row, List<String> flags) {
        List<String> genres = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            String flag = row.field(MOVIE_FIELDS.size() + i);
            if (!flag.equals("0") && !flag.equals("1")) {
                throw new BadField(MOVIE_FIELDS.size() + i, "0 or 1 for the genre %s".formatted(flags.get(i)));
            }
            if (flag.equals("1") && !flags.get(i).equals(NO_GENRE)) {
                genres.add(flags.get(i));
            }
        }
        return MovieLensTitles.movie(FieldParsers.id(row, 0), row.field(1), genres, Links.NONE);
    }

    @Override
    public Optional<Users> users(Folder folder) {
        return folder.delimited("u.user", "|", USER_FIELDS)
                .flatMap(table -> folder.parse(table, USER_FIELDS.size(), MovieLens100KLayout::user))
                .map(users -> Users.of(
                        users.stream().map(User::id).toList(),
                        users.stream().map(User::demographics).toList()));
    }

    private static User user(Row row) {
        int age = FieldParsers.wholeNumber(row, 1, AGE);
        if (age < 1 || age > 130) {
            throw new BadField(1, AGE);
        }
        return new User(
                new UserId(FieldParsers.id(row, 0)), new Demographics(age, row.field(2), row.field(3), row.field(4)));
    }

    private record User(UserId id, Demographics demographics) {}
}
