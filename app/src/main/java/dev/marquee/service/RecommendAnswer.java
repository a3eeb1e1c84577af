package dev.marquee.service;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.Catalogue;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.Trait;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a person might watch next. The design fixes its JSON.
 *
 * @param user the id asked for, or the name of the file of ratings; empty if nobody is known
 * @param recommendations the best first
 * @param note why there are fewer than asked for; absent if there are not
 * @param imported what was read of the person's export; absent if they came with none
 * @param from what became of the list to choose from; absent if there is none
 */
public record RecommendAnswer(
        String user,
        List<Recommended> recommendations,
        Optional<String> note,
        Optional<ImportAnswer> imported,
        Optional<ListAnswer> from) {
    /** Copies the list. */
    public RecommendAnswer {
        recommendations = List.copyOf(recommendations);
    }

    /**
     * One movie.
     *
     * @param score by the model, the higher the better
     * @param predictedRating what the person is expected to give it; absent from a model that predicts none
     * @param because what speaks for it, the strongest first
     */
    public record Recommended(
            @JsonUnwrapped MovieAnswer movie, double score, OptionalDouble predictedRating, List<Because> because) {
        /** Copies the reasons. */
        public Recommended {
            because = List.copyOf(because);
        }
    }

    /** What speaks for a movie. Sealed, as reasons are. */
    public sealed interface Because {
        /** By how much the recommended movie's score would fall without it; above 0. */
        double contribution();

        /**
         * A rating.
         *
         * @param rating what the person gave it
         */
        record Rating(@JsonUnwrapped MovieAnswer movie, double rating, double contribution) implements Because {}

        /** A genre of the movie. */
        record Genre(String genre, double contribution) implements Because {}

        /**
         * Something known of the person.
         *
         * @param trait {@code age}, {@code gender}, {@code occupation}
         * @param value as the data writes it
         */
        record Person(String trait, String value, double contribution) implements Because {}

        static Because of(Reason reason, Catalogue catalogue) {
            return switch (reason) {
                case Reason.Rating(int movie, float rating, float contribution) ->
                    new Rating(MovieAnswer.of(catalogue.movie(movie)), rating, contribution);
                case Reason.Genre(String genre, float contribution) -> new Genre(genre, contribution);
                case Reason.Person(Trait trait, String value, float contribution) ->
                    new Person(trait.toString(), value, contribution);
            };
        }
    }
}
