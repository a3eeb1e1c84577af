package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.model.Scorer;
import java.util.Arrays;

/** Ranks movies by their number of ratings, of which recent ones count more. Does not predict ratings. */
final class TrendingModel implements SharedListModel {
    private final Dataset data;
    private final TrendingOptions options;
    private final float[] scores;
    private final Scorer allUsers;

    /**
     * Takes ownership of the scores.
     *
     * @param data training data
     * @param scores one per movie
     */
    TrendingModel(Dataset data, TrendingOptions options, float[] scores) {
        this.data = data;
        this.options = options;
        this.scores = scores;
        this.allUsers = new PrecomputedScorer(scores);
    }

    @Override
    public String algorithm() {
        return TrendingOptions.OPTIONS.algorithm();
    }

    @Override
    public Dataset data() {
        return data;
    }

    @Override
    public int movies() {
        return scores.length;
    }

    @Override
    public Scorer scorer() {
        return allUsers;
    }

    /** Scores the new movies at the time of the latest training rating. */
    @Override
    public TrendingModel withMovies(Dataset more) {
        float[] all = Arrays.copyOf(scores, more.catalogue().size());
        float[] latest = TrendingTrainer.scores(more.ratings(), TrendingTrainer.latest(data.ratings()), options);
        for (int movie : TrainingData.newMovies(this, data, more)) {
            all[movie] = latest[movie];
        }
        return new TrendingModel(data, options, all);
    }

    TrendingOptions options() {
        return options;
    }

    float[] scores() {
        return scores.clone();
    }
}
