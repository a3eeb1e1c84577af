package dev.marquee.recommend.list;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Locale;

/** What makes one movie come before another on a list. */
public enum RankingCriterion {
    /** The model's own score: of a model that predicts ratings, the expected rating. */
    SCORE,
    /** The chance that the person likes it, as {@link dev.marquee.data.RatingScale#liked} says. */
    LIKELY,
    /** Of the best by score, those that fewest people know: by {@linkplain dev.marquee.recommend.similarity.Novelty self-information}. */
    SURPRISING,
    /** A rating that nine of ten such guesses reach: expectation − 1.28 deviations. */
    CERTAIN,
    /**
     * The chance that the person is among those who watch it and like it: the share of people who rated it times the
     * chance of liking it, or for a model without chances the share who liked it.
     */
    POPULAR;

    /**
     * By its name on the command line.
     *
     * @throws UsageException if there is none of that name
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
