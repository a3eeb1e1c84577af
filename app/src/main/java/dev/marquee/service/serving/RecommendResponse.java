package dev.marquee.service.serving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.Catalogue;
import dev.marquee.model.RatingDistribution;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.Trait;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.imports.ListMatchResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A list of recommendations. Its JSON is fixed by the design.
 *
 * @param version of the user's stored state; absent for several users and without a store
 * @param users each user's id, or the name of the file of their ratings, or {@code new}
 * @param forNewUsers whether none of the users has ratings
 * @param order the ranking criterion: {@code score}, {@code likely}, …
 * @param recommendations the best first
 * @param note why there are fewer than requested; absent if there are not
 * @param imported what was read from the users' exports
 * @param from how the list to choose from was matched; absent without one
 */
@JsonPropertyOrder({"version", "user", "users", "order", "recommendations"})
public record RecommendResponse(
        OptionalLong version,
        @JsonIgnore List<String> users,
        @JsonIgnore boolean forNewUsers,
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

    /** The user, if there is exactly one. */
    @JsonProperty
    public Optional<String> user() {
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }

    @JsonProperty("users")
    Optional<List<String>> multipleUsers() {
        return users.size() > 1 ? Optional.of(users) : Optional.empty();
    }

    /** The same list without the reasons for some of several users. */
    public RecommendResponse withoutReasonsOf(Collection<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<Recommended> movies = recommendations.stream()
                .map(movie -> movie.withoutReasonsOf(names))
                .toList();
        return new RecommendResponse(version, users, forNewUsers, order, movies, note, imported, from);
    }

    /**
     * A recommended movie.
     *
     * @param score the value that the list is sorted by before it is diversified, the higher the better
     * @param predictedRating of the one user; absent for several, and if the model predicts no ratings
     * @param predictedRatings of each of several users, with the reasons for each
     * @param probabilities of each value of the scale, the lowest first; absent for several users, and if the model predicts
     *     no distribution
     * @param probabilityLiked the probability that the one user likes it; absent where the probabilities are
     * @param because the reasons for the one user, the strongest first
     */
    public record Recommended(
            @JsonUnwrapped MovieResponse movie,
            double score,
            OptionalDouble predictedRating,
            @JsonInclude(Include.NON_EMPTY) List<Predicted> predictedRatings,
            Optional<List<RatingProbability>> probabilities,
            OptionalDouble probabilityLiked,
            List<ReasonResponse> because) {
        /** Copies the lists. */
        public Recommended {
            predictedRatings = List.copyOf(predictedRatings);
            probabilities = probabilities.map(List::copyOf);
            because = List.copyOf(because);
        }

        /** A recommendation, for the users of these names. */
        static Recommended of(Recommendation recommendation, List<String> names, Catalogue catalogue) {
            List<Prediction> predicted = recommendation.predicted();
            boolean alone = names.size() == 1;
            Optional<RatingDistribution> distribution =
                    alone ? predicted.getFirst().distribution() : Optional.empty();
            return new Recommended(
                    MovieResponse.of(catalogue.movie(recommendation.movie())),
                    recommendation.score(),
                    alone ? predicted.getFirst().rating() : OptionalDouble.empty(),
                    alone
                            ? List.of()
                            : IntStream.range(0, names.size())
                                    .mapToObj(i -> new Predicted(
                                            names.get(i),
                                            predicted.get(i).rating(),
                                            ReasonResponse.of(
                                                    recommendation.reasons().get(i), catalogue)))
                                    .toList(),
                    distribution.map(RatingProbability::of),
                    distribution
                            .map(RatingDistribution::probabilityLiked)
                            .map(OptionalDouble::of)
                            .orElse(OptionalDouble.empty()),
                    alone ? ReasonResponse.of(recommendation.because(), catalogue) : List.of());
        }

        Recommended withoutReasonsOf(Collection<String> names) {
            List<Predicted> silent = predictedRatings.stream()
                    .map(predicted -> names.contains(predicted.user())
                            ? new Predicted(predicted.user(), predicted.predictedRating(), List.of())
                            : predicted)
                    .toList();
            return new Recommended(movie, score, predictedRating, silent, probabilities, probabilityLiked, because);
        }

        /** The same movie with other reasons. */
        public Recommended with(List<ReasonResponse> reasons) {
            return new Recommended(
                    movie, score, predictedRating, predictedRatings, probabilities, probabilityLiked, reasons);
        }
    }

    /**
     * The predicted rating of one of several users.
     *
     * @param because the reasons for this user, the strongest first; absent if there are none
     */
    public record Predicted(
            String user,
            OptionalDouble predictedRating,
            @JsonInclude(Include.NON_EMPTY) List<ReasonResponse> because) {
        /** Copies the reasons. */
        public Predicted {
            because = List.copyOf(because);
        }
    }

    /** A value of the scale and its probability. */
    public record RatingProbability(double rating, double probability) {
        /** Each value of the scale, the lowest first. */
        static List<RatingProbability> of(RatingDistribution distribution) {
            return IntStream.range(0, distribution.ofLevels().size())
                    .mapToObj(level -> new RatingProbability(
                            distribution.scale().value(level),
                            distribution.ofLevels().get(level)))
                    .toList();
        }
    }

    /** A reason for a recommendation. Sealed, as {@link Reason} is. */
    public sealed interface ReasonResponse {
        /**
         * By how much the movie's score would decrease without it; above 0. On a shelf of directors or actors, by how much the
         * user rates their movies above the user's own mean.
         */
        double contribution();

        /**
         * A movie that the user rated.
         *
         * @param rating the user's rating
         * @param relative whether the rating is below the liked level but above the user's mean; absent if not
         */
        record Rating(
                @JsonUnwrapped MovieResponse movie,
                double rating,
                @JsonInclude(Include.NON_DEFAULT) boolean relative,
                double contribution)
                implements ReasonResponse {
            /** A rating at the liked level or above. */
            public Rating(MovieResponse movie, double rating, double contribution) {
                this(movie, rating, false, contribution);
            }
        }

        /**
         * A director or actor of the movie.
         *
         * @param credit {@code director} or {@code actor}
         * @param liked other movies of the same credit that the user liked, the best rated first
         */
        record Contributor(String name, String credit, List<MovieResponse> liked, double contribution)
                implements ReasonResponse {
            /** Copies the movies. */
            public Contributor {
                liked = List.copyOf(liked);
            }
        }

        /**
         * The user's own rating of the movie, in a list of movies to watch again.
         *
         * @param time in ISO 8601 and UTC
         */
        record Past(double rating, String time, double contribution) implements ReasonResponse {}

        /**
         * A genre of the movie.
         *
         * @param relative whether the user likes it only in comparison, rating its movies above the own mean; absent if not
         */
        record Genre(
                String genre,
                @JsonInclude(Include.NON_DEFAULT) boolean relative,
                double contribution) implements ReasonResponse {
            /** A genre most of whose movies the user liked. */
            public Genre(String genre, double contribution) {
                this(genre, false, contribution);
            }
        }

        /**
         * A demographic attribute of the user.
         *
         * @param trait {@code age}, {@code gender}, {@code occupation}
         * @param value as the data writes it
         */
        record Demographic(String trait, String value, double contribution) implements ReasonResponse {}

        /** The reasons, in order. */
        static List<ReasonResponse> of(List<Reason> reasons, Catalogue catalogue) {
            return reasons.stream().map(reason -> of(reason, catalogue)).toList();
        }

        private static ReasonResponse of(Reason reason, Catalogue catalogue) {
            return switch (reason) {
                case Reason.Rating(int movie, float rating, boolean relative, float contribution) ->
                    new Rating(MovieResponse.of(catalogue.movie(movie)), rating, relative, contribution);
                case Reason.Contributor(Reason.Credit credit, String name, List<Integer> movies, float contribution) ->
                    new Contributor(
                            name,
                            credit.toString(),
                            movies.stream()
                                    .map(movie -> MovieResponse.of(catalogue.movie(movie)))
                                    .toList(),
                            contribution);
                case Reason.Past(float rating, long seconds, float contribution) ->
                    new Past(rating, Instant.ofEpochSecond(seconds).toString(), contribution);
                case Reason.Genre(String genre, boolean relative, float contribution) ->
                    new Genre(genre, relative, contribution);
                case Reason.Demographic(Trait trait, String value, float contribution) ->
                    new Demographic(trait.toString(), value, contribution);
            };
        }
    }
}
