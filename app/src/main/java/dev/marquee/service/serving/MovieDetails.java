package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.service.MovieResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A movie, its rating statistics, and the genres that its fans like.
 *
 * @param ratings the number of ratings in the data
 * @param mean of the ratings; absent without ratings
 * @param histogram how often each value of the scale was given, the lowest first
 * @param imdb the IMDb id, as in {@code tt0113277}
 * @param about what else is known; absent if nothing is
 * @param suits genres that users who liked the movie like more often than all users, the largest ratio first
 */
public record MovieDetails(
        @JsonUnwrapped MovieResponse movie,
        int ratings,
        OptionalDouble mean,
        List<Count> histogram,
        Optional<String> imdb,
        Optional<About> about,
        List<GenreRatio> suits) {
    /** Copies the lists. */
    public MovieDetails {
        histogram = List.copyOf(histogram);
        suits = List.copyOf(suits);
    }

    /**
     * Metadata of a movie.
     *
     * @param runtime minutes; absent if unknown
     * @param certificate age rating; absent if unknown
     * @param plot from TMDb; absent if unknown
     */
    @JsonInclude(Include.NON_EMPTY)
    public record About(
            OptionalInt runtime,
            Optional<String> certificate,
            @JsonUnwrapped Makers makers,
            List<String> countries,
            List<String> languages,
            List<String> tags,
            Optional<String> plot) {
        /** Copies the lists. */
        public About {
            countries = List.copyOf(countries);
            languages = List.copyOf(languages);
            tags = List.copyOf(tags);
        }

        /** Those who made the movie, by name; the cast in order of billing. */
        @JsonInclude(Include.NON_EMPTY)
        public record Makers(List<String> directors, List<String> cast) {
            /** Copies the lists. */
            public Makers {
                directors = List.copyOf(directors);
                cast = List.copyOf(cast);
            }
        }

        /** The metadata of a movie; empty if nothing is known. */
        static Optional<About> of(Metadata metadata) {
            return metadata.equals(Metadata.UNKNOWN)
                    ? Optional.empty()
                    : Optional.of(new About(
                            metadata.hasRuntime() ? OptionalInt.of(metadata.runtime()) : OptionalInt.empty(),
                            Optional.of(metadata.certificate()).filter(text -> !text.isEmpty()),
                            new Makers(
                                    metadata.credits().directors(),
                                    metadata.credits().cast()),
                            metadata.countries(),
                            metadata.languages(),
                            metadata.tags(),
                            Optional.of(metadata.plot()).filter(text -> !text.isEmpty())));
        }
    }

    /** How often a rating was given. */
    public record Count(double rating, int count) {}

    /**
     * How many times as often the users who liked the movie like a genre as all users do.
     *
     * @param times the ratio, above 1
     */
    public record GenreRatio(String genre, double times) {}
}
