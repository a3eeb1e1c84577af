package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code popular}.
 *
 * @param criterion measure of a movie's popularity
 * @param movieDamping number of pseudo-ratings at the mean of all ratings added to each movie's ratings; only for
 *     {@link Popularity#MEAN}
 */
public record PopularOptions(Popularity criterion, double movieDamping) {
    private static final Option<PopularOptions, Popularity> BY = Option.choice(
            "criterion",
            Popularity.MEAN,
            "measure of popularity: the mean of a movie's ratings, or their number",
            PopularOptions::criterion);
    private static final Option<PopularOptions, Double> MOVIE_DAMPING = Option.decimal(
                    "movieDamping",
                    5,
                    0,
                    1_000,
                    "pseudo-ratings at the mean that damp a movie's mean",
                    PopularOptions::movieDamping)
            .withDomain(new SearchDomain.Logarithmic(0.5, 50));

    /** Name, range and meaning of each option. */
    static final OptionSet<PopularOptions> OPTIONS = new OptionSet<>(
            "popular",
            List.of(BY, MOVIE_DAMPING),
            Map.of(),
            values -> new PopularOptions(values.get(BY), values.get(MOVIE_DAMPING)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<PopularOptions, ?> ALGORITHM = new Algorithm<>(
            "the same list for all users: the best movies by mean, or the most rated",
            OPTIONS,
            PopularTrainer::new,
            new PopularCodec());

    /** Checks the ranges. */
    public PopularOptions {
        MOVIE_DAMPING.check(movieDamping);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static PopularOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code criterion}}
     *
     * @param criterion measure of a movie's popularity
     */
    public PopularOptions withCriterion(Popularity criterion) {
        return OPTIONS.with(this, BY, criterion);
    }

    /**
     * {@return these options with another {@code movieDamping}}
     *
     * @param movieDamping number of pseudo-ratings at the mean of all ratings added to each movie's ratings; only for
     *     {@link Popularity#MEAN}; 0..1000
     */
    public PopularOptions withMovieDamping(double movieDamping) {
        return OPTIONS.with(this, MOVIE_DAMPING, movieDamping);
    }
}
