package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.OptionSet.OptionValues;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code itemknn} and {@code userknn}, chosen on validation parts of MovieLens 100K's training parts,
 * those of {@code itemknn} also on splits of MovieLens 1M and of the bundled data. The values that are best for ratings
 * are not best for lists; those are in the preset {@code ranking}.
 *
 * @param basis basis of the similarity
 * @param neighbours maximum number of neighbours of a movie or user
 * @param shrinkage a similarity from n common ratings is multiplied by n / (n + shrinkage)
 * @param amplification exponent of the similarity in a neighbour's weight
 * @param baselineWeight weight of the baseline relative to the neighbours' weights; only for {@link
 *     NeighbourBasis#RATINGS}
 * @param userDamping number of pseudo-ratings at the mean that damp a user's effect in the baseline
 * @param movieDamping number of pseudo-ratings at the mean that damp a movie's effect in the baseline
 */
public record KnnOptions(
        NeighbourBasis basis,
        int neighbours,
        double shrinkage,
        double amplification,
        double baselineWeight,
        double userDamping,
        double movieDamping) {
    private static final Option<KnnOptions, NeighbourBasis> ON = Option.choice(
            "basis",
            NeighbourBasis.RATINGS,
            "basis of similarity: rating values, or co-occurrence of ratings",
            KnnOptions::basis);
    private static final Option<KnnOptions, Integer> NEIGHBOURS = Option.integer(
                    "neighbours", 300, 1, 100_000, "maximum number of neighbours", KnnOptions::neighbours)
            .withDomain(new SearchDomain.IntegerRange(20, 1_000));
    private static final Option<KnnOptions, Double> SHRINKAGE = Option.decimal(
                    "shrinkage",
                    50,
                    0,
                    1e6,
                    "a similarity from n common ratings is multiplied by n / (n + shrinkage)",
                    KnnOptions::shrinkage)
            .withDomain(new SearchDomain.Logarithmic(1, 500));
    private static final Option<KnnOptions, Double> AMPLIFICATION = Option.decimal(
                    "amplification",
                    2,
                    0.1,
                    10,
                    "exponent of the similarity in a neighbour's weight",
                    KnnOptions::amplification)
            .withDomain(new SearchDomain.Linear(0.5, 4));
    private static final Option<KnnOptions, Double> BASELINE_WEIGHT = Option.decimal(
                    "baselineWeight",
                    0.1,
                    0,
                    1_000,
                    "weight of the baseline relative to the neighbours",
                    KnnOptions::baselineWeight)
            .withDomain(new SearchDomain.Logarithmic(0.001, 10));
    private static final Option<KnnOptions, Double> MOVIE_SHRINKAGE = SHRINKAGE.withDefault(20.0);
    private static final Option<KnnOptions, Double> MOVIE_BASELINE_WEIGHT = BASELINE_WEIGHT.withDefault(0.005);
    private static final Option<KnnOptions, Double> USER_DAMPING = Option.decimal(
                    "userDamping",
                    10,
                    0,
                    1_000,
                    "pseudo-ratings at the mean that damp a user's effect",
                    KnnOptions::userDamping)
            .withDomain(new SearchDomain.Logarithmic(0.5, 50));
    private static final Option<KnnOptions, Double> MOVIE_DAMPING = Option.decimal(
                    "movieDamping",
                    3,
                    0,
                    1_000,
                    "pseudo-ratings at the mean that damp a movie's effect",
                    KnnOptions::movieDamping)
            .withDomain(new SearchDomain.Logarithmic(0.5, 50));

    private static final OptionValues COOCCURRENCE = OptionValues.NONE.with(ON, NeighbourBasis.COOCCURRENCE);

    /** Options of {@code itemknn}, with the preset {@code ranking}. */
    static final OptionSet<KnnOptions> OF_ITEMS = declared(
            "itemknn",
            MOVIE_SHRINKAGE,
            MOVIE_BASELINE_WEIGHT,
            COOCCURRENCE.with(NEIGHBOURS, 100).with(MOVIE_SHRINKAGE, 20.0).with(AMPLIFICATION, 1.0));

    /** Item-based nearest neighbours, to train with these options. */
    public static final Algorithm<KnnOptions, ?> ITEMKNN = new Algorithm<>(
            "item-based nearest neighbours: predicts from the user's ratings of similar movies",
            OF_ITEMS,
            ItemKnnTrainer::new,
            new ItemKnnCodec());

    /** Options of {@code userknn}, with the preset {@code ranking}. */
    static final OptionSet<KnnOptions> OF_USERS = declared(
            "userknn",
            SHRINKAGE,
            BASELINE_WEIGHT,
            COOCCURRENCE.with(NEIGHBOURS, 100).with(SHRINKAGE, 0.0).with(AMPLIFICATION, 2.0));

    /** User-based nearest neighbours, to train with these options. */
    public static final Algorithm<KnnOptions, ?> USERKNN = new Algorithm<>(
            "user-based nearest neighbours: predicts from the ratings of similar users",
            OF_USERS,
            UserKnnTrainer::new,
            new UserKnnCodec());

    /** Checks every value against its declaration. */
    public KnnOptions {
        NEIGHBOURS.check(neighbours);
        SHRINKAGE.check(shrinkage);
        AMPLIFICATION.check(amplification);
        BASELINE_WEIGHT.check(baselineWeight);
        USER_DAMPING.check(userDamping);
        MOVIE_DAMPING.check(movieDamping);
    }

    /** {@return the default values of {@code itemknn}} */
    public static KnnOptions defaults() {
        return OF_ITEMS.defaults();
    }

    /** {@return the default values of {@code userknn}} */
    public static KnnOptions userDefaults() {
        return OF_USERS.defaults();
    }

    /**
     * {@return these options with another {@code basis}}
     *
     * @param basis basis of the similarity
     */
    public KnnOptions withBasis(NeighbourBasis basis) {
        return OF_ITEMS.with(this, ON, basis);
    }

    /**
     * {@return these options with another {@code neighbours}}
     *
     * @param neighbours maximum number of neighbours of a movie or user, 1..100000
     */
    public KnnOptions withNeighbours(int neighbours) {
        return OF_ITEMS.with(this, NEIGHBOURS, neighbours);
    }

    /**
     * {@return these options with another {@code shrinkage}}
     *
     * @param shrinkage a similarity from n common ratings is multiplied by n / (n + shrinkage), 0..1e6
     */
    public KnnOptions withShrinkage(double shrinkage) {
        return OF_ITEMS.with(this, MOVIE_SHRINKAGE, shrinkage);
    }

    /**
     * {@return these options with another {@code amplification}}
     *
     * @param amplification exponent of the similarity in a neighbour's weight, 0.1..10
     */
    public KnnOptions withAmplification(double amplification) {
        return OF_ITEMS.with(this, AMPLIFICATION, amplification);
    }

    /**
     * {@return these options with another {@code baselineWeight}}
     *
     * @param baselineWeight weight of the baseline relative to the neighbours' weights; only for
     *     {@link NeighbourBasis#RATINGS}; 0..1000
     */
    public KnnOptions withBaselineWeight(double baselineWeight) {
        return OF_ITEMS.with(this, MOVIE_BASELINE_WEIGHT, baselineWeight);
    }

    /**
     * {@return these options with another {@code userDamping}}
     *
     * @param userDamping number of pseudo-ratings at the mean that damp a user's effect in the baseline, 0..1000
     */
    public KnnOptions withUserDamping(double userDamping) {
        return OF_ITEMS.with(this, USER_DAMPING, userDamping);
    }

    /**
     * {@return these options with another {@code movieDamping}}
     *
     * @param movieDamping number of pseudo-ratings at the mean that damp a movie's effect in the baseline, 0..1000
     */
    public KnnOptions withMovieDamping(double movieDamping) {
        return OF_ITEMS.with(this, MOVIE_DAMPING, movieDamping);
    }

    /** The preset {@code ranking} has the values that are best for lists. */
    private static OptionSet<KnnOptions> declared(
            String algorithm,
            Option<KnnOptions, Double> shrinkage,
            Option<KnnOptions, Double> baselineWeight,
            OptionValues ranking) {
        return new OptionSet<>(
                algorithm,
                List.of(ON, NEIGHBOURS, shrinkage, AMPLIFICATION, baselineWeight, USER_DAMPING, MOVIE_DAMPING),
                Map.of("ranking", ranking),
                values -> new KnnOptions(
                        values.get(ON),
                        values.get(NEIGHBOURS),
                        values.get(shrinkage),
                        values.get(AMPLIFICATION),
                        values.get(baselineWeight),
                        values.get(USER_DAMPING),
                        values.get(MOVIE_DAMPING)));
    }
}
