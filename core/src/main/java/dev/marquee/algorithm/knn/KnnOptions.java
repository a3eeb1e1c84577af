package dev.marquee.algorithm.knn;

import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.OptionValues;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code itemknn} and {@code userknn}, chosen on validation parts of MovieLens 100K's training parts. What is
 * best for ratings is not for lists, which have the preset {@code ranking}.
 *
 * @param on what makes neighbours
 * @param neighbours how many of a movie or person there are at most
 * @param shrinkage a likeness on n common ratings counts n / (n + shrinkage)
 * @param amplification a neighbour weighs as much as its likeness to this power
 * @param baselineWeight weight of the baseline beside those of the neighbours; for {@link NeighbourBasis#RATINGS} alone
 * @param userDamping ratings at the mean that damp a user's effect in the baseline
 * @param movieDamping ratings at the mean that damp a movie's effect in the baseline
 */
public record KnnOptions(
        NeighbourBasis on,
        int neighbours,
        double shrinkage,
        double amplification,
        double baselineWeight,
        double userDamping,
        double movieDamping) {
    private static final Option<KnnOptions, NeighbourBasis> ON = Option.choice(
            "on", NeighbourBasis.RATINGS, "what makes neighbours: ratings, or cooccurrence of any", KnnOptions::on);
    private static final Option<KnnOptions, Integer> NEIGHBOURS = Option.whole(
                    "neighbours", 300, 1, 100_000, "how many there are at most", KnnOptions::neighbours)
            .searched(new SearchDomain.IntegerRange(20, 1_000));
    private static final Option<KnnOptions, Double> SHRINKAGE = Option.real(
                    "shrinkage",
                    50,
                    0,
                    1e6,
                    "a likeness on n common ratings counts n / (n + this)",
                    KnnOptions::shrinkage)
            .searched(new SearchDomain.Logarithmic(1, 500));
    private static final Option<KnnOptions, Double> AMPLIFICATION = Option.real(
                    "amplification",
                    2,
                    0.1,
                    10,
                    "a neighbour weighs its likeness to this power",
                    KnnOptions::amplification)
            .searched(new SearchDomain.Linear(0.5, 4));
    private static final Option<KnnOptions, Double> BASELINE_WEIGHT = Option.real(
                    "baselineWeight",
                    0.1,
                    0,
                    1_000,
                    "weight of the baseline beside the neighbours'",
                    KnnOptions::baselineWeight)
            .searched(new SearchDomain.Logarithmic(0.01, 10));
    private static final Option<KnnOptions, Double> USER_DAMPING = Option.real(
                    "userDamping",
                    10,
                    0,
                    1_000,
                    "how many ratings at the mean damp a user's effect",
                    KnnOptions::userDamping)
            .searched(new SearchDomain.Logarithmic(0.5, 50));
    private static final Option<KnnOptions, Double> MOVIE_DAMPING = Option.real(
                    "movieDamping",
                    3,
                    0,
                    1_000,
                    "how many ratings at the mean damp a movie's effect",
                    KnnOptions::movieDamping)
            .searched(new SearchDomain.Logarithmic(0.5, 50));

    /** Of {@code itemknn}, and the preset {@code ranking}. */
    public static final OptionSet<KnnOptions> OF_ITEMS = declared("itemknn", ranking(100, 20, 1));

    /** Of {@code userknn}, and the preset {@code ranking}. */
    public static final OptionSet<KnnOptions> OF_USERS = declared("userknn", ranking(100, 0, 2));

    /** Checks every value against its declaration. */
    public KnnOptions {
        NEIGHBOURS.check(neighbours);
        SHRINKAGE.check(shrinkage);
        AMPLIFICATION.check(amplification);
        BASELINE_WEIGHT.check(baselineWeight);
        USER_DAMPING.check(userDamping);
        MOVIE_DAMPING.check(movieDamping);
    }

    /** What does best at lists. */
    private static OptionValues ranking(int neighbours, double shrinkage, double amplification) {
        return OptionValues.NONE
                .with(ON, NeighbourBasis.COOCCURRENCE)
                .with(NEIGHBOURS, neighbours)
                .with(SHRINKAGE, shrinkage)
                .with(AMPLIFICATION, amplification);
    }

    private static OptionSet<KnnOptions> declared(String algorithm, OptionValues ranking) {
        return new OptionSet<>(
                algorithm,
                List.of(ON, NEIGHBOURS, SHRINKAGE, AMPLIFICATION, BASELINE_WEIGHT, USER_DAMPING, MOVIE_DAMPING),
                Map.of("ranking", ranking),
                KnnOptions::of);
    }

    private static KnnOptions of(OptionValues values) {
        return new KnnOptions(
                values.get(ON),
                values.get(NEIGHBOURS),
                values.get(SHRINKAGE),
                values.get(AMPLIFICATION),
                values.get(BASELINE_WEIGHT),
                values.get(USER_DAMPING),
                values.get(MOVIE_DAMPING));
    }
}
