package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code trending}.
 *
 * @param halfLife days after which a rating counts half as much
 * @param allTimeWeight weight of a rating however old, relative to one of now; 1 counts all ratings equally
 */
public record TrendingOptions(double halfLife, double allTimeWeight) {
    private static final Option<TrendingOptions, Double> HALF_LIFE = Option.decimal(
                    "halfLife",
                    30,
                    0.01,
                    100_000,
                    "days after which a rating counts half as much",
                    TrendingOptions::halfLife)
            .withDomain(new SearchDomain.Logarithmic(1, 1_000));
    private static final Option<TrendingOptions, Double> ALL_TIME_WEIGHT = Option.decimal(
                    "allTimeWeight",
                    0.001,
                    0,
                    1,
                    "weight of a rating however old; 1 counts all ratings equally",
                    TrendingOptions::allTimeWeight)
            .withDomain(new SearchDomain.Logarithmic(1e-4, 1));

    /** Name, range and meaning of each option. */
    static final OptionSet<TrendingOptions> OPTIONS = new OptionSet<>(
            "trending",
            List.of(HALF_LIFE, ALL_TIME_WEIGHT),
            Map.of(),
            values -> new TrendingOptions(values.get(HALF_LIFE), values.get(ALL_TIME_WEIGHT)));

    /** The algorithm, to train with these options. */
    public static final Algorithm<TrendingOptions, ?> ALGORITHM = new Algorithm<>(
            "the same list for all users: the movies rated most often recently",
            OPTIONS,
            TrendingTrainer::new,
            new TrendingCodec());

    /** Checks the ranges. */
    public TrendingOptions {
        HALF_LIFE.check(halfLife);
        ALL_TIME_WEIGHT.check(allTimeWeight);
    }

    /**
     * {@return the default values: a half-life of a month, a compromise between the best ones on validation parts of
     * several data sets}
     */
    public static TrendingOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code halfLife}}
     *
     * @param halfLife days after which a rating counts half as much, 0.01..100000
     */
    public TrendingOptions withHalfLife(double halfLife) {
        return OPTIONS.with(this, HALF_LIFE, halfLife);
    }

    /**
     * {@return these options with another {@code allTimeWeight}}
     *
     * @param allTimeWeight weight of a rating however old, relative to one of now; 1 counts all ratings equally; 0..1
     */
    public TrendingOptions withAllTimeWeight(double allTimeWeight) {
        return OPTIONS.with(this, ALL_TIME_WEIGHT, allTimeWeight);
    }
}
