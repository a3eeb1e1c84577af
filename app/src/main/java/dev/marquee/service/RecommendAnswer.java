package dev.marquee.service;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a person might watch next. The design fixes its JSON.
 *
 * @param user the id asked for, or the name of the file of ratings
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
     * @param because the ratings that speak for it, the strongest first
     */
    public record Recommended(
            @JsonUnwrapped MovieAnswer movie, double score, OptionalDouble predictedRating, List<Because> because) {
        /** Copies the reasons. */
        public Recommended {
            because = List.copyOf(because);
        }
    }

    /**
     * A rating that speaks for a movie.
     *
     * @param rating what the person gave it
     * @param contribution by how much the recommended movie's score would fall without it
     */
    public record Because(@JsonUnwrapped MovieAnswer movie, double rating, double contribution) {}
}
