package dev.marquee.algorithm.hybrid;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.MemberAlgorithm;
import dev.marquee.data.UsageException;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.OptionType;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The options of {@code hybrid}.
 *
 * @param rating predicts ratings and their distribution
 * @param fit as {@code rating}, while the weights are fitted; may be faster and less accurate
 * @param list scores movies by how likely the user is to choose them
 * @param floor share of the movies, those the user is least likely to like, that come after all others in a list
 * @param holdout share of each user's ratings held out to fit the weights
 * @param regularization weight of the squared distance of the weights from their prior
 * @param popularityDiscount share by which popularity counts less for new users than fitted, so that their lists differ
 */
public record HybridOptions(
        MemberAlgorithm rating,
        MemberAlgorithm fit,
        MemberAlgorithm list,
        double floor,
        double holdout,
        double regularization,
        double popularityDiscount) {
    private static final Option<HybridOptions, MemberAlgorithm> RATING = member(
            "rating",
            "bayesfm",
            "algorithm that predicts ratings; must predict a probability per rating value",
            HybridOptions::rating);
    private static final Option<HybridOptions, MemberAlgorithm> FIT = member(
            "fit",
            "bayesfm:sweeps=60:burnIn=20:chains=1",
            "as rating, while the weights are fitted; may be faster and less accurate",
            HybridOptions::fit);
    private static final Option<HybridOptions, MemberAlgorithm> LIST = member(
            "list", "ease", "algorithm that scores how likely the user is to choose a movie", HybridOptions::list);
    private static final Option<HybridOptions, Double> FLOOR = Option.decimal(
            "floor",
            0.5,
            0,
            0.99,
            "share of the movies, those the user is least likely to like, that come after all others in a list",
            HybridOptions::floor);
    private static final Option<HybridOptions, Double> HOLDOUT = Option.decimal(
            "holdout",
            0.2,
            0.01,
            0.9,
            "share of each user's ratings held out to fit the weights",
            HybridOptions::holdout);
    private static final Option<HybridOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization",
                    1,
                    1e-6,
                    1e6,
                    "weight of the squared distance of the weights from their prior",
                    HybridOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(0.01, 100));
    private static final Option<HybridOptions, Double> POPULARITY_DISCOUNT = Option.decimal(
            "popularityDiscount",
            0.7,
            0,
            1,
            "share by which popularity counts less for new users than fitted, so that their lists differ",
            HybridOptions::popularityDiscount);

    /** Name, range and meaning of each option. */
    static final OptionSet<HybridOptions> OPTIONS = new OptionSet<>(
            "hybrid",
            List.of(RATING, FIT, LIST, FLOOR, HOLDOUT, REGULARIZATION, POPULARITY_DISCOUNT),
            Map.of(),
            values -> new HybridOptions(
                    values.get(RATING),
                    values.get(FIT),
                    values.get(LIST),
                    values.get(FLOOR),
                    values.get(HOLDOUT),
                    values.get(REGULARIZATION),
                    values.get(POPULARITY_DISCOUNT)));

    /** Checks the ranges. */
    public HybridOptions {
        RATING.check(rating);
        FIT.check(fit);
        LIST.check(list);
        FLOOR.check(floor);
        HOLDOUT.check(holdout);
        REGULARIZATION.check(regularization);
        POPULARITY_DISCOUNT.check(popularityDiscount);
        for (MemberAlgorithm member : List.of(rating, fit, list)) {
            if (member.algorithm().equals(OPTIONS.algorithm())) {
                throw new UsageException("a hybrid cannot be a member of a hybrid; name another algorithm");
            }
        }
    }

    /**
     * {@return the algorithm, to train with these options}
     *
     * @param named finds an algorithm that may be a member by its name
     */
    public static Algorithm<HybridOptions, ?> algorithm(Function<String, Algorithm<?, ?>> named) {
        return new Algorithm<>(
                "a rating model and a list model combined: the most liked movies first, with predicted ratings",
                OPTIONS,
                options -> new HybridTrainer(
                        options,
                        options.rating.trainer(named),
                        options.fit.trainer(named),
                        options.list.trainer(named)),
                new HybridCodec(name -> named.apply(name).codec()));
    }

    private static Option<HybridOptions, MemberAlgorithm> member(
            String name, String preset, String meaning, Function<HybridOptions, MemberAlgorithm> of) {
        OptionType<MemberAlgorithm> type = new OptionType.PatternType<>(
                MemberAlgorithm::parse, "NAME:OPTION=VALUE, such as ease:regularization=300");
        return new Option<>(name, type, MemberAlgorithm.parse(preset), meaning, of);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static HybridOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code rating}}
     *
     * @param rating the algorithm that predicts ratings
     */
    public HybridOptions withRating(MemberAlgorithm rating) {
        return OPTIONS.with(this, RATING, rating);
    }

    /**
     * {@return these options with another {@code fit}}
     *
     * @param fit the algorithm that predicts ratings while the weights are fitted
     */
    public HybridOptions withFit(MemberAlgorithm fit) {
        return OPTIONS.with(this, FIT, fit);
    }

    /**
     * {@return these options with another {@code list}}
     *
     * @param list the algorithm that scores choices
     */
    public HybridOptions withList(MemberAlgorithm list) {
        return OPTIONS.with(this, LIST, list);
    }

    /**
     * {@return these options with another {@code floor}}
     *
     * @param floor share of the movies that come last, 0..0.99
     */
    public HybridOptions withFloor(double floor) {
        return OPTIONS.with(this, FLOOR, floor);
    }

    /**
     * {@return these options with another {@code holdout}}
     *
     * @param holdout share of each user's ratings held out, 0.01..0.9
     */
    public HybridOptions withHoldout(double holdout) {
        return OPTIONS.with(this, HOLDOUT, holdout);
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization weight of the penalty, 1e-6..1e6
     */
    public HybridOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }

    /**
     * {@return these options with another {@code popularityDiscount}}
     *
     * @param popularityDiscount share by which popularity counts less for new users than fitted, 0..1
     */
    public HybridOptions withPopularityDiscount(double popularityDiscount) {
        return OPTIONS.with(this, POPULARITY_DISCOUNT, popularityDiscount);
    }
}
