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
 * @param halfLife days after which a rating counts half as much; 0 lets all count in full
 * @param demographics traits by which users get different lists; none for the same list for all
 * @param groupDamping number of pseudo-ratings by which users of one trait are shrunk towards all users
 */
public record PopularOptions(
        Popularity criterion, double movieDamping, double halfLife, List<Trait> demographics, double groupDamping) {
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

    private static final Option<PopularOptions, Double> HALF_LIFE = Option.decimal(
            "halfLife",
            0,
            0,
            100_000,
            "days after which a rating counts half as much; 0 lets all count in full",
            PopularOptions::halfLife);
    private static final Option<PopularOptions, List<Trait>> DEMOGRAPHICS = Option.choices(
            "demographics",
            Trait.class,
            List.of(),
            "traits by which users get different lists; none for the same list for all",
            PopularOptions::demographics);
    private static final Option<PopularOptions, Double> GROUP_DAMPING = Option.decimal(
            "groupDamping",
            50,
            0.1,
            100_000,
            "pseudo-ratings by which users of one trait are shrunk towards all users",
            PopularOptions::groupDamping);

    /** Name, range and meaning of each option. */
    static final OptionSet<PopularOptions> OPTIONS = new OptionSet<>(
            "popular",
            List.of(BY, MOVIE_DAMPING, HALF_LIFE, DEMOGRAPHICS, GROUP_DAMPING),
            Map.of(),
            values -> new PopularOptions(
                    values.get(BY),
                    values.get(MOVIE_DAMPING),
                    values.get(HALF_LIFE),
                    values.get(DEMOGRAPHICS),
                    values.get(GROUP_DAMPING)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<PopularOptions, ?> ALGORITHM = new Algorithm<>(
            "the same list for all users: the best movies by mean, or the most rated",
            OPTIONS,
            PopularTrainer::new,
            new PopularCodec());

    /** A trait of a user by which lists differ. */
    public enum Trait {
        /** As the data writes it. */
        GENDER,
        /** As the data writes it. */
        OCCUPATION,
        /** In steps of five years. */
        AGE
    }

    /** Checks the ranges. */
    public PopularOptions {
        MOVIE_DAMPING.check(movieDamping);
        HALF_LIFE.check(halfLife);
        DEMOGRAPHICS.check(demographics);
        GROUP_DAMPING.check(groupDamping);
        demographics = List.copyOf(demographics);
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

    /**
     * {@return these options with another {@code halfLife}}
     *
     * @param halfLife days after which a rating counts half as much, up to 100000; 0 lets all count in full
     */
    public PopularOptions withHalfLife(double halfLife) {
        return OPTIONS.with(this, HALF_LIFE, halfLife);
    }

    /**
     * {@return these options with another {@code demographics}}
     *
     * @param demographics different traits by which users get different lists; none for the same list for all
     */
    public PopularOptions withDemographics(List<Trait> demographics) {
        return OPTIONS.with(this, DEMOGRAPHICS, demographics);
    }

    /**
     * {@return these options with another {@code groupDamping}}
     *
     * @param groupDamping number of pseudo-ratings by which users of one trait are shrunk towards all users, 0.1..100000
     */
    public PopularOptions withGroupDamping(double groupDamping) {
        return OPTIONS.with(this, GROUP_DAMPING, groupDamping);
    }
}
