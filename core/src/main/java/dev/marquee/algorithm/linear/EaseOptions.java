package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.common.Preference;
import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.Tensor;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.OptionSet;
import dev.marquee.model.option.OptionSet.OptionValues;
import dev.marquee.model.option.SearchDomain;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code ease}.
 *
 * @param regularization weight of the L2 penalty, λ
 * @param dropout share of a user's ratings dropped from the input, p
 * @param ratingWeight difference in weight between the best and the worst rating; 0 ignores rating values
 * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores dislikes
 * @param side weights of side information
 * @param sessions weights of ratings close in time
 */
public record EaseOptions(
        double regularization,
        double dropout,
        double ratingWeight,
        double dislikeWeight,
        SideInformation side,
        Sessions sessions) {
    private static final Option<EaseOptions, Double> REGULARIZATION = Option.decimal(
                    "regularization", 500, 1e-3, 1e7, "weight of the L2 penalty", EaseOptions::regularization)
            .withDomain(new SearchDomain.Logarithmic(50, 5_000));
    private static final Option<EaseOptions, Double> DROPOUT = Option.decimal(
                    "dropout", 0.5, 0, 0.95, "share of a user's ratings dropped from the input", EaseOptions::dropout)
            .withDomain(new SearchDomain.Linear(0, 0.9));
    private static final Option<EaseOptions, Double> RATING_WEIGHT = Option.decimal(
                    "ratingWeight",
                    0.4,
                    0,
                    4,
                    "difference in weight between the best and the worst rating; 0 ignores rating values",
                    EaseOptions::ratingWeight)
            .withDomain(new SearchDomain.Linear(0, 2));
    private static final Option<EaseOptions, Double> DISLIKE_WEIGHT = Preference.option(EaseOptions::dislikeWeight);
    private static final Option<EaseOptions, Double> GENRE_WEIGHT = Option.decimal(
                    "genreWeight",
                    10,
                    0,
                    1e6,
                    "each genre counts as this many users who rated exactly its movies",
                    (EaseOptions o) -> o.side.genres())
            .withDomain(new SearchDomain.Logarithmic(0.5, 200));
    private static final Option<EaseOptions, Double> YEAR_WEIGHT = Option.decimal(
                    "yearWeight",
                    3,
                    0,
                    1e6,
                    "each year counts as this many users who rated the movies around it",
                    (EaseOptions o) -> o.side.years())
            .withDomain(new SearchDomain.Logarithmic(0.1, 100));
    private static final Option<EaseOptions, Double> PEOPLE_WEIGHT = Option.decimal(
                    "peopleWeight",
                    5,
                    0,
                    1e6,
                    "each director, writer and actor counts as this many users who rated exactly their movies",
                    (EaseOptions o) -> o.side.people())
            .withDomain(new SearchDomain.Logarithmic(0.5, 50));
    private static final Option<EaseOptions, Double> TAG_WEIGHT = Option.decimal(
                    "tagWeight",
                    0,
                    0,
                    1e6,
                    "each tag counts as this many users who rated exactly its movies",
                    (EaseOptions o) -> o.side.tags())
            .withDomain(new SearchDomain.Linear(0, 20));
    private static final Option<EaseOptions, Double> PLOT_WEIGHT = Option.decimal(
                    "plotWeight",
                    0,
                    0,
                    1e6,
                    "each word of plots counts as this many users who rated exactly the movies whose plots have it",
                    (EaseOptions o) -> o.side.plots())
            .withDomain(new SearchDomain.Linear(0, 20));
    private static final Option<EaseOptions, Double> DEMOGRAPHICS_WEIGHT = Option.decimal(
                    "demographicsWeight",
                    0.6,
                    0,
                    100,
                    "input value of a user's gender, occupation and age, relative to 1 for a rated movie",
                    (EaseOptions o) -> o.side.demographics())
            .withDomain(new SearchDomain.Logarithmic(0.02, 5));
    private static final Option<EaseOptions, Double> SESSION_WEIGHT = Option.decimal(
                    "sessionWeight",
                    3,
                    0,
                    1000,
                    "extra weight of two simultaneous ratings of a user, relative to 1 for any two",
                    (EaseOptions o) -> o.sessions.weight())
            .withDomain(new SearchDomain.Logarithmic(0.1, 30));
    private static final Option<EaseOptions, Double> SESSION_SECONDS = Option.decimal(
                    "sessionSeconds",
                    100,
                    1e-3,
                    1e9,
                    "seconds between two ratings at which the extra weight is down to 1/e",
                    (EaseOptions o) -> o.sessions.seconds())
            .withDomain(new SearchDomain.Logarithmic(10, 2_000));

    /** Name, range and meaning of each option. */
    static final OptionSet<EaseOptions> OPTIONS = new OptionSet<>(
            "ease",
            List.of(
                    REGULARIZATION,
                    DROPOUT,
                    RATING_WEIGHT,
                    DISLIKE_WEIGHT,
                    GENRE_WEIGHT,
                    YEAR_WEIGHT,
                    PEOPLE_WEIGHT,
                    TAG_WEIGHT,
                    PLOT_WEIGHT,
                    DEMOGRAPHICS_WEIGHT,
                    SESSION_WEIGHT,
                    SESSION_SECONDS),
            Map.of(
                    "steck2019",
                    OptionValues.NONE
                            .with(DROPOUT, 0.0)
                            .with(RATING_WEIGHT, 0.0)
                            .with(DISLIKE_WEIGHT, -1.0)
                            .with(GENRE_WEIGHT, 0.0)
                            .with(YEAR_WEIGHT, 0.0)
                            .with(PEOPLE_WEIGHT, 0.0)
                            .with(TAG_WEIGHT, 0.0)
                            .with(PLOT_WEIGHT, 0.0)
                            .with(DEMOGRAPHICS_WEIGHT, 0.0)
                            .with(SESSION_WEIGHT, 0.0)),
            values -> new EaseOptions(
                    values.get(REGULARIZATION),
                    values.get(DROPOUT),
                    values.get(RATING_WEIGHT),
                    values.get(DISLIKE_WEIGHT),
                    new SideInformation(
                            values.get(GENRE_WEIGHT),
                            values.get(YEAR_WEIGHT),
                            values.get(PEOPLE_WEIGHT),
                            values.get(TAG_WEIGHT),
                            values.get(PLOT_WEIGHT),
                            values.get(DEMOGRAPHICS_WEIGHT)),
                    new Sessions(values.get(SESSION_WEIGHT), values.get(SESSION_SECONDS))));

    /** The algorithm, to train with these options. */
    public static final Algorithm<EaseOptions, ?> ALGORITHM = new Algorithm<>(
            "linear weights between all movies, in closed form: for lists, not for ratings",
            OPTIONS,
            EaseTrainer::new,
            new EaseCodec());

    /** Checks every value against its declaration. */
    public EaseOptions {
        REGULARIZATION.check(regularization);
        DROPOUT.check(dropout);
        RATING_WEIGHT.check(ratingWeight);
        DISLIKE_WEIGHT.check(dislikeWeight);
        GENRE_WEIGHT.check(side.genres());
        YEAR_WEIGHT.check(side.years());
        PEOPLE_WEIGHT.check(side.people());
        TAG_WEIGHT.check(side.tags());
        PLOT_WEIGHT.check(side.plots());
        DEMOGRAPHICS_WEIGHT.check(side.demographics());
        SESSION_WEIGHT.check(sessions.weight());
        SESSION_SECONDS.check(sessions.seconds());
    }

    /**
     * {@return the model of sums over pairs of ratings that another program counted, such as a cluster} Side information
     * is added here. Equal to training on the data up to rounding.
     *
     * @param data training data
     * @param products one row and column per movie, by index: the sum over users of x y for their ratings of both movies,
     *     with x = (1 + ratingWeight (r − mean) / (highest − lowest))₊ times the preference of r by dislikeWeight, plus
     *     the weight of the session; only the upper triangle is read
     * @param context of the training
     * @throws dev.marquee.data.MarqueeException if the data has no ratings or too many movies
     * @throws IllegalArgumentException if there is not one row and column per movie
     */
    public Model model(Dataset data, Tensor products, TrainingContext context) {
        return new EaseTrainer(this).train(data, products, context);
    }

    /** {@return the values chosen on validation parts of MovieLens 100K's training parts} */
    public static EaseOptions defaults() {
        return OPTIONS.defaults();
    }

    /**
     * {@return these options with another {@code regularization}}
     *
     * @param regularization weight of the L2 penalty, λ; 1e-3..1e7
     */
    public EaseOptions withRegularization(double regularization) {
        return OPTIONS.with(this, REGULARIZATION, regularization);
    }

    /**
     * {@return these options with another {@code dropout}}
     *
     * @param dropout share of a user's ratings dropped from the input, p; 0..0.95
     */
    public EaseOptions withDropout(double dropout) {
        return OPTIONS.with(this, DROPOUT, dropout);
    }

    /**
     * {@return these options with another {@code ratingWeight}}
     *
     * @param ratingWeight difference in weight between the best and the worst rating; 0 ignores rating values; 0..4
     */
    public EaseOptions withRatingWeight(double ratingWeight) {
        return OPTIONS.with(this, RATING_WEIGHT, ratingWeight);
    }

    /**
     * {@return these options with another {@code dislikeWeight}}
     *
     * @param dislikeWeight what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores
     *     dislikes; -1..4
     */
    public EaseOptions withDislikeWeight(double dislikeWeight) {
        return OPTIONS.with(this, DISLIKE_WEIGHT, dislikeWeight);
    }

    /**
     * {@return these options with another {@code genreWeight}}
     *
     * @param genreWeight each genre counts as this many users who rated exactly its movies, 0..1e6
     */
    public EaseOptions withGenreWeight(double genreWeight) {
        return OPTIONS.with(this, GENRE_WEIGHT, genreWeight);
    }

    /**
     * {@return these options with another {@code yearWeight}}
     *
     * @param yearWeight each year counts as this many users who rated the movies around it, 0..1e6
     */
    public EaseOptions withYearWeight(double yearWeight) {
        return OPTIONS.with(this, YEAR_WEIGHT, yearWeight);
    }

    /**
     * {@return these options with another {@code peopleWeight}}
     *
     * @param peopleWeight each director, writer and actor counts as this many users who rated exactly their movies,
     *     0..1e6
     */
    public EaseOptions withPeopleWeight(double peopleWeight) {
        return OPTIONS.with(this, PEOPLE_WEIGHT, peopleWeight);
    }

    /**
     * {@return these options with another {@code tagWeight}}
     *
     * @param tagWeight each tag counts as this many users who rated exactly its movies, 0..1e6
     */
    public EaseOptions withTagWeight(double tagWeight) {
        return OPTIONS.with(this, TAG_WEIGHT, tagWeight);
    }

    /**
     * {@return these options with another {@code plotWeight}}
     *
     * @param plotWeight each word of plots counts as this many users who rated exactly the movies whose plots have it,
     *     0..1e6
     */
    public EaseOptions withPlotWeight(double plotWeight) {
        return OPTIONS.with(this, PLOT_WEIGHT, plotWeight);
    }

    /**
     * {@return these options with another {@code demographicsWeight}}
     *
     * @param demographicsWeight input value of a user's gender, occupation and age, relative to 1 for a rated movie,
     *     0..100
     */
    public EaseOptions withDemographicsWeight(double demographicsWeight) {
        return OPTIONS.with(this, DEMOGRAPHICS_WEIGHT, demographicsWeight);
    }

    /**
     * {@return these options with another {@code sessionWeight}}
     *
     * @param sessionWeight extra weight of two simultaneous ratings of a user, relative to 1 for any two, 0..1000
     */
    public EaseOptions withSessionWeight(double sessionWeight) {
        return OPTIONS.with(this, SESSION_WEIGHT, sessionWeight);
    }

    /**
     * {@return these options with another {@code sessionSeconds}}
     *
     * @param sessionSeconds seconds between two ratings at which the extra weight is down to 1/e, 1e-3..1e9
     */
    public EaseOptions withSessionSeconds(double sessionSeconds) {
        return OPTIONS.with(this, SESSION_SECONDS, sessionSeconds);
    }
}
