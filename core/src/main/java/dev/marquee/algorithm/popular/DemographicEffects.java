package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.popular.PopularOptions.Trait;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import dev.marquee.model.option.FeatureGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How far the users of a gender, an occupation or five years of age differ from all users in each movie, drawn to these by
 * pseudo-ratings, so that a small group says little. A user's effect of a movie is the sum over their traits. Immutable.
 *
 * <p>On mean ratings a group's effect is its damped mean residual, and each trait explains what those before it left. On
 * counts it is the logarithm of (n + s) / (m + s), for n ratings by the group, m expected from its share of all ratings,
 * and s pseudo-ratings: naive Bayes over the traits.
 */
final class DemographicEffects {
    private final List<FeatureEncoder<Demographics>> traits;
    private final float[][] effects;

    /** No effect yet of the options' traits. One row per group, in the order of the traits, with one entry per movie. */
    private DemographicEffects(Dataset data, PopularOptions options, int movies) {
        this.traits = traits(data, options);
        this.effects = new float[traits.stream().mapToInt(FeatureEncoder::width).sum()][movies];
    }

    private DemographicEffects(List<FeatureEncoder<Demographics>> traits, float[][] effects) {
        this.traits = traits;
        this.effects = effects;
    }

    private static List<FeatureEncoder<Demographics>> traits(Dataset data, PopularOptions options) {
        return options.demographics().stream()
                .map(trait -> FeatureEncoder.ofUsers(data.users(), Set.of(group(trait))))
                .toList();
    }

    private static FeatureGroup group(Trait trait) {
        return switch (trait) {
            case GENDER -> FeatureGroup.GENDER;
            case OCCUPATION -> FeatureGroup.OCCUPATION;
            case AGE -> FeatureGroup.AGES;
        };
    }

    /**
     * Fits the effects. Costs a pass over the ratings per trait.
     *
     * @param scores of each movie, without effects: its mean rating, or its count
     */
    static DemographicEffects of(Dataset data, PopularOptions options, Recency recency, float[] scores) {
        DemographicEffects fitted = new DemographicEffects(data, options, scores.length);
        int first = 0;
        for (FeatureEncoder<Demographics> trait : fitted.traits) {
            new TraitSums(trait, scores.length)
                    .addAll(data, recency, scores, fitted)
                    .effects(options, scores, fitted.effects, first);
            first += trait.width();
        }
        return fitted;
    }

    /**
     * The groups of the options' traits with the effects of {@link #all}. No memory is taken per group and movie before the
     * effects are given, since a file may have users of many groups and still no effects.
     *
     * @param all returns the rows one after the other for a number of groups
     */
    static DemographicEffects of(Dataset data, PopularOptions options, int movies, IntFunction<float[]> all) {
        List<FeatureEncoder<Demographics>> traits = traits(data, options);
        int groups = traits.stream().mapToInt(FeatureEncoder::width).sum();
        float[] effects = all.apply(groups);
        return new DemographicEffects(
                traits,
                IntStream.range(0, groups)
                        .mapToObj(row -> Arrays.copyOfRange(effects, row * movies, (row + 1) * movies))
                        .toArray(float[][]::new));
    }

    /** The rows one after the other. */
    float[] all() {
        int movies = effects.length == 0 ? 0 : effects[0].length;
        float[] all = new float[effects.length * movies];
        for (int row = 0; row < effects.length; row++) {
            System.arraycopy(effects[row], 0, all, row * movies, movies);
        }
        return all;
    }

    /** These effects, and those on new movies. */
    DemographicEffects with(DemographicEffects more, int[] newMovies) {
        float[][] all = new float[effects.length][];
        for (int row = 0; row < all.length; row++) {
            all[row] = Arrays.copyOf(effects[row], more.effects[row].length);
            for (int movie : newMovies) {
                all[row][movie] = more.effects[row][movie];
            }
        }
        return new DemographicEffects(traits, all);
    }

    /** The sum of a user's effects on each movie; zeros for a user without known traits. */
    float[] of(Demographics user, int movies) {
        float[] sums = new float[movies];
        int first = 0;
        for (FeatureEncoder<Demographics> trait : traits) {
            for (SparseRow.Entry entry : trait.encode(user).entries()) {
                for (int movie = 0; movie < movies; movie++) {
                    sums[movie] += effects[first + entry.column()][movie];
                }
            }
            first += trait.width();
        }
        return sums;
    }

    /** Sums over the ratings of each group of one trait. */
    private static final class TraitSums {
        private final FeatureEncoder<Demographics> trait;
        private final double[][] weights;
        private final double[][] residuals;

        TraitSums(FeatureEncoder<Demographics> trait, int movies) {
            this.trait = trait;
            this.weights = new double[trait.width()][movies];
            this.residuals = new double[trait.width()][movies];
        }

        TraitSums addAll(Dataset data, Recency recency, float[] scores, DemographicEffects before) {
            Ratings ratings = data.ratings();
            RatingRows rows = ratings.byUser();
            for (int user = 0; user < rows.rows(); user++) {
                Demographics demographics = data.users().demographics(user);
                float[] explained = before.of(demographics, scores.length);
                for (SparseRow.Entry group : trait.encode(demographics).entries()) {
                    for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                        int movie = rows.column(entry);
                        double weight = recency.weight(ratings.time(entry));
                        weights[group.column()][movie] += weight;
                        residuals[group.column()][movie] +=
                                weight * (rows.value(entry) - scores[movie] - explained[movie]);
                    }
                }
            }
            return this;
        }

        void effects(PopularOptions options, float[] scores, float[][] effects, int first) {
            double damping = options.groupDamping();
            double all = 0;
            for (float score : scores) {
                all += score;
            }
            for (int group = 0; group < weights.length; group++) {
                double share = Arrays.stream(weights[group]).sum() / all;
                for (int movie = 0; movie < scores.length; movie++) {
                    double weight = weights[group][movie];
                    effects[first + group][movie] = (float)
                            switch (options.criterion()) {
                                case MEAN -> residuals[group][movie] / (weight + damping);
                                case COUNT -> Math.log((weight + damping) / (share * scores[movie] + damping));
                            };
                }
            }
        }
    }
}
