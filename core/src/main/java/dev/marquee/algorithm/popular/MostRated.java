package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.model.Scorer;
import java.util.Arrays;

/** Ranks movies by their number of ratings. Does not predict ratings. */
final class MostRated implements PopularModel, SharedListModel {
    private final Dataset data;
    private final PopularOptions options;
    private final float[] counts;
    private final Scorer allUsers;

    /**
     * Takes ownership of the counts.
     *
     * @param data training data
     */
    MostRated(Dataset data, PopularOptions options, float[] counts) {
        this.data = data;
        this.options = options;
        this.counts = counts;
        this.allUsers = new PrecomputedScorer(counts);
    }

    @Override
    public Dataset data() {
        return data;
    }

    @Override
    public int movies() {
        return counts.length;
    }

    @Override
    public Scorer scorer() {
        return allUsers;
    }

    @Override
    public MostRated withMovies(Dataset more) {
        float[] all = Arrays.copyOf(counts, more.catalogue().size());
        for (int movie : TrainingData.newMovies(this, data, more)) {
            all[movie] = more.ratings().byMovie().count(movie);
        }
        return new MostRated(data, options, all);
    }

    @Override
    public PopularOptions options() {
        return options;
    }

    @Override
    public float[] scores() {
        return counts.clone();
    }
}
