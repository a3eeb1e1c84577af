package dev.marquee.service.users;

import dev.marquee.service.serving.RatingProfile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A user's rating profile next to that of all users, in shares of ratings, 0..1.
 *
 * @param ratings the number of the user's ratings
 * @param genres in the catalogue's order; a movie counts for each of its genres
 * @param decades the earliest first
 * @param values the lowest first
 */
public record TasteResponse(long ratings, List<Genre> genres, List<Decade> decades, List<Value> values) {
    /** Copies the lists. */
    public TasteResponse {
        genres = List.copyOf(genres);
        decades = List.copyOf(decades);
        values = List.copyOf(values);
    }

    /** The share of ratings of movies of a genre. */
    public record Genre(String genre, double you, double everyone) {}

    /**
     * The share of ratings of movies of a decade.
     *
     * @param decade its first year
     */
    public record Decade(int decade, double you, double everyone) {}

    /** The share of ratings of this value. */
    public record Value(double rating, double you, double everyone) {}

    static TasteResponse of(RatingProfile you, RatingProfile allUsers) {
        return new TasteResponse(
                you.all(),
                allUsers.genres().stream()
                        .map(genre -> new Genre(genre, you.genre(genre), allUsers.genre(genre)))
                        .toList(),
                allUsers.decades().stream()
                        .map(decade -> new Decade(decade, you.decade(decade), allUsers.decade(decade)))
                        .toList(),
                IntStream.range(0, you.values().size())
                        .mapToObj(level -> new Value(you.values().get(level), you.level(level), allUsers.level(level)))
                        .toList());
    }
}
