package dev.marquee.recommend.list;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Locale;

/** The criterion that orders the movies of a list. */
public enum RankingCriterion {
    /**
     * The model's score. For a model that ranks by predicted ratings, the rating less a penalty for a movie with few
     * ratings; without it such lists are of movies with hardly any ratings.
     */
    SCORE,
    /** The predicted rating alone. */
    RATING,
    /**
     * The probability that the user likes the movie: a rating of at least {@link dev.marquee.data.RatingScale#liked}.
     */
    LIKELY,
    /**
     * The top movies by score, reordered by {@linkplain dev.marquee.recommend.rerank.Novelty novelty}, highest
     * first.
     */
    SURPRISING,
    /** The lower 10 % bound of the predicted rating: mean − 1.28 standard deviations. */
    CERTAIN,
    /**
     * The probability that the user watches and likes the movie: the share of users who rated it times the probability
     * of liking it, or for a model without rating distributions the share of users who liked it.
     */
    POPULAR;

    /**
     * Finds a criterion by its name.
     *
     * @param name in lower case: {@code likely}
     * @return the criterion
     * @throws UsageException if no criterion has this name
     */
    public static RankingCriterion named(String name) {
        return EnumNames.of("order", name, values());
    }

    /** As on the command line: {@code likely}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
