package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.Objects;

/**
 * Ranks movies by their number of ratings, of which recent ones may count more; with demographics, by the number expected
 * of users with the same traits. Does not predict ratings.
 */
final class MostRated implements PopularModel {
    private final Dataset data;
    private final PopularOptions options;
    private final float[] counts;
    private final DemographicEffects effects;
    private final Scorer allUsers;

    /**
     * Takes ownership of the counts.
     *
     * @param data training data
     */
    MostRated(Dataset data, PopularOptions options, float[] counts, DemographicEffects effects) {
        this.data = data;
        this.options = options;
        this.counts = counts;
        this.effects = effects;
        this.allUsers = new PrecomputedScorer(counts);
    }

    static MostRated of(Dataset data, PopularOptions options) {
        Recency recency = Recency.of(data.ratings(), options.halfLife());
        float[] counts = MovieSums.of(data.ratings(), recency).counts();
        return new MostRated(data, options, counts, DemographicEffects.of(data, options, recency, counts));
    }

    @Override
    public int movies() {
        return counts.length;
    }

    @Override
    public Scorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer(data.users().demographics(user));
    }

    @Override
    public Scorer foldIn(UserProfile profile) {
        require(profile);
        return scorer(profile.demographics());
    }

    @Override
    public Scorer scorer(Demographics user) {
        if (options.demographics().isEmpty()) {
            return allUsers;
        }
        float[] scores = effects.of(user, movies());
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = (float) (counts[movie] * Math.exp(scores[movie]));
        }
        return new PrecomputedScorer(scores);
    }

    /** Counts the ratings of the new movies at the time of the latest training rating. */
    @Override
    public MostRated withMovies(Dataset more) {
        Recency recency = Recency.of(data.ratings(), options.halfLife());
        int[] newMovies = TrainingData.newMovies(this, data, more);
        float[] counted = MovieSums.of(more.ratings(), recency).counts();
        float[] all = Arrays.copyOf(counts, more.catalogue().size());
        for (int movie : newMovies) {
            all[movie] = counted[movie];
        }
        return new MostRated(
                data, options, all, effects.with(DemographicEffects.of(more, options, recency, all), newMovies));
    }

    @Override
    public Dataset data() {
        return data;
    }

    @Override
    public PopularOptions options() {
        return options;
    }

    @Override
    public float[] scores() {
        return counts.clone();
    }

    @Override
    public DemographicEffects effects() {
        return effects;
    }
}
