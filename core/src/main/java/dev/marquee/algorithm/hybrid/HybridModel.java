package dev.marquee.algorithm.hybrid;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.LeaveOutScorers;
import dev.marquee.model.Model;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.TimeAwareModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.option.FeatureGroup;
import java.util.List;
import java.util.Set;

/** A rating model and a list model, trained on all ratings, and the weights that combine them. */
final class HybridModel
        implements DistributionModel, TimeAwareModel, DemographicsAwareModel, MovieFoldInModel, MovieSimilarityModel {
    private final Dataset data;
    private final HybridOptions options;
    private final float[] weights;
    private final DistributionModel ratingModel;
    private final FoldInModel listModel;
    private final MovieContext context;

    /**
     * @param data the training data
     * @param weights one per ranking feature
     * @throws MarqueeException if a member lacks a capability
     */
    private HybridModel(
            Dataset data, HybridOptions options, float[] weights, Model rating, Model list, MovieContext context) {
        this.data = data;
        this.options = options;
        this.weights = weights.clone();
        this.ratingModel = requireDistribution(rating);
        this.listModel = requireFoldIn(list);
        this.context = context;
    }

    /**
     * The model of the data set that its members were trained on.
     *
     * @throws MarqueeException if a member lacks a capability
     */
    static HybridModel of(Dataset data, HybridOptions options, float[] weights, Model rating, Model list) {
        return new HybridModel(
                data, options, weights, rating, list, new MovieContext(data.ratings(), requireFoldIn(rating)));
    }

    private static DistributionModel requireDistribution(Model model) {
        if (model instanceof DistributionModel distribution) {
            return distribution;
        }
        throw new MarqueeException("%s predicts no probability per rating value; choose bayesfm as rating of the hybrid"
                .formatted(model.algorithm()));
    }

    private static FoldInModel requireFoldIn(Model model) {
        if (model instanceof FoldInModel foldIn) {
            return foldIn;
        }
        throw new MarqueeException(
                "%s cannot fold in new users; choose another member of the hybrid".formatted(model.algorithm()));
    }

    @Override
    public String algorithm() {
        return HybridOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return ratingModel.users();
    }

    @Override
    public int movies() {
        return ratingModel.movies();
    }

    @Override
    public RatingScale scale() {
        return ratingModel.scale();
    }

    @Override
    public HybridScorer scorer(int user) {
        return scorer(ratingModel.scorer(user), listModel.scorer(user), known(user));
    }

    @Override
    public RatingScorer scorer(int user, long time) {
        return ratingModel instanceof TimeAwareModel aware
                ? scorer((DistributionScorer) aware.scorer(user, time), listModel.scorer(user), known(user))
                : scorer(user);
    }

    private int known(int user) {
        return data.ratings().byUser().count(user);
    }

    /** Folds the user into both members. */
    @Override
    public HybridScorer foldIn(UserProfile profile) {
        return scorer(
                (DistributionScorer) ((FoldInModel) ratingModel).foldIn(profile),
                listModel.foldIn(profile),
                profile.ratings().size());
    }

    @Override
    public LeaveOutScorers leaveOut(UserProfile profile) {
        LeaveOutScorers ratings = ((FoldInModel) ratingModel).leaveOut(profile);
        LeaveOutScorers list = listModel.leaveOut(profile);
        return left -> scorer(
                        (DistributionScorer) ratings.without(left),
                        list.without(left),
                        profile.ratings().size() - left.size())
                .ofFewMovies();
    }

    private HybridScorer scorer(DistributionScorer ratings, Scorer list, int known) {
        return new HybridScorer(ratings, list, context, weights, known, options.floor());
    }

    /**
     * Folds the movies into both members.
     *
     * @throws MarqueeException if a member cannot fold in movies
     */
    @Override
    public HybridModel withMovies(Dataset more) {
        if (TrainingData.newMovies(this, data, more).length == 0) {
            return this;
        }
        Model rating = withMovies(ratingModel, more);
        return new HybridModel(
                data,
                options,
                weights,
                rating,
                withMovies(listModel, more),
                context.withMovies(more.ratings(), requireFoldIn(rating)));
    }

    private static Model withMovies(Model member, Dataset more) {
        if (member instanceof MovieFoldInModel foldIn) {
            return foldIn.withMovies(more);
        }
        throw new MarqueeException(
                "%s in the hybrid cannot fold in new movies; train the hybrid again".formatted(member.algorithm()));
    }

    /** Those of the rating model, if it has any; else those of the list model. */
    @Override
    public void similarities(int movie, float[] similarities) {
        similarityModel().similarities(movie, similarities);
    }

    @Override
    public void similarities(int movie, int[] others, float[] similarities) {
        similarityModel().similarities(movie, others, similarities);
    }

    private MovieSimilarityModel similarityModel() {
        if (ratingModel instanceof MovieSimilarityModel similarity) {
            return similarity;
        }
        if (listModel instanceof MovieSimilarityModel similarity) {
            return similarity;
        }
        throw new MarqueeException("neither member of the hybrid has a movie similarity; choose similarity by genres");
    }

    @Override
    public Set<FeatureGroup> demographics() {
        return DemographicsAwareModel.ofAny(List.of(ratingModel, listModel));
    }

    HybridOptions options() {
        return options;
    }

    float[] weights() {
        return weights.clone();
    }

    Model ratingModel() {
        return ratingModel;
    }

    Model listModel() {
        return listModel;
    }
}
