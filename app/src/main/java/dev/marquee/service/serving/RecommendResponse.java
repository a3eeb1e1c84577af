package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.Catalogue;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.Trait;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.imports.ListMatchResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What to watch next. The design fixes its JSON.
 *
 * @param version of what the store holds of the one user; absent for several users and without a store
 * @param users each user's id, or the name of the file of their ratings, or {@code new}
 * @param order what the score is: {@code score} by the model, {@code likely}, …
 * @param recommendations the best first
 * @param note why there are fewer than asked for; absent if there are not
 * @param imported what was read of the exports that people came with
 * @param from what became of the list to choose from; absent if there is none
 */
@JsonPropertyOrder({"version", "user", "users", "order", "recommendations"})
public record RecommendResponse(
        OptionalLong version,
        @JsonIgnore List<String> users,
        String order,
        List<Recommended> recommendations,
        Optional<String> note,
        @JsonInclude(Include.NON_EMPTY) List<ImportResponse> imported,
        Optional<ListMatchResponse> from) {
    /** Copies the lists. */
    public RecommendResponse {
        users = List.copyOf(users);
        recommendations = List.copyOf(recommendations);
        imported = List.copyOf(imported);
    }

    /** Who it is for, where it is one. */
    @JsonProperty
    public Optional<String> user() {
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }

    @JsonProperty("users")
    Optional<List<String>> several() {
        return users.size() > 1 ? Optional.of(users) : Optional.empty();
    }

    /**
     * One movie.
     *
     * @param score what the list is ordered by before it is mixed, the higher the better
     * @param predictedRating what the one person is expected to give it; absent from a model that predicts none
     * @param predictedRatings the same of each of several people
     * @param probabilities of each value of the scale, the lowest first; absent for several and from a model that does not know
     * @param probabilityLiked the chance that the one person likes it; absent where chances are
     * @param because what speaks for it, the strongest first
     */
    public record Recommended(
            @JsonUnwrapped MovieResponse movie,
            double score,
            OptionalDouble predictedRating,
            @JsonInclude(Include.NON_EMPTY) List<Predicted> predictedRatings,
            Optional<List<PredictResponse.Chance>> probabilities,
            OptionalDouble probabilityLiked,
            List<ReasonResponse> because) {
        /** Copies the lists. */
        public Recommended {
            predictedRatings = List.copyOf(predictedRatings);
            probabilities = probabilities.map(List::copyOf);
            because = List.copyOf(because);
        }

        /** The same for these reasons. */
        Recommended with(List<ReasonResponse> reasons) {
            return new Recommended(
                    movie, score, predictedRating, predictedRatings, probabilities, probabilityLiked, reasons);
        }
    }

    /** What one of several people is expected to give a movie. */
    public record Predicted(String user, OptionalDouble predictedRating) {}

    /** What speaks for a movie. Sealed, as reasons are. */
    public sealed interface ReasonResponse {
        /** By how much the recommended movie's score would fall without it; above 0. */
        double contribution();

        /**
         * A rating.
         *
         * @param rating what the person gave it
         */
        record Rating(@JsonUnwrapped MovieResponse movie, double rating, double contribution)
                implements ReasonResponse {}

        /** A genre of the movie. */
        record Genre(String genre, double contribution) implements ReasonResponse {}

        /**
         * Something known of the person.
         *
         * @param trait {@code age}, {@code gender}, {@code occupation}
         * @param value as the data writes it
         */
        record Person(String trait, String value, double contribution) implements ReasonResponse {}

        static ReasonResponse of(Reason reason, Catalogue catalogue) {
            return switch (reason) {
                case Reason.Rating(int movie, float rating, float contribution) ->
                    new Rating(MovieResponse.of(catalogue.movie(movie)), rating, contribution);
                case Reason.Genre(String genre, float contribution) -> new Genre(genre, contribution);
                case Reason.Person(Trait trait, String value, float contribution) ->
                    new Person(trait.toString(), value, contribution);
            };
        }
    }
}
