package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.PrecomputedScorer;
import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.Objects;

/** Ranks movies by their number of ratings, of which recent ones count more. Does not predict ratings. */
final class TrendingModel implements FoldInModel, MovieFoldInModel {
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
    public int users() {
        return data.users().size();
    }

    @Override
    public int movies() {
        return scores.length;
    }

    @Override
    public Scorer scorer(int user) {
        Objects.checkIndex(user, users());
        return allUsers;
    }

    @Override
    public Scorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        profile.ratings().forEach(rated -> Objects.checkIndex(rated.movie(), movies()));
        return allUsers;
    }

    /** Scores the new movies at the time of the latest training rating. */
    @Override
    public TrendingModel withMovies(Dataset more) {
        float[] all = Arrays.copyOf(scores, more.catalogue().size());
        float[] latest = TrendingTrainer.scores(
                more.ratings(), Recency.of(data.ratings(), options.halfLife()), options.allTimeWeight());
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
