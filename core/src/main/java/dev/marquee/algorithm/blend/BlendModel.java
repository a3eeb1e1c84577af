package dev.marquee.algorithm.blend;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.DemographicsAwareModel;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.option.FeatureGroup;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The members, trained on all ratings, and the stacking weights. */
final class BlendModel implements RatingModel, DemographicsAwareModel, MovieFoldInModel {
    private final Dataset data;
    private final BlendOptions options;
    private final FeatureWeightedStacking stack;
    private final RatingCountFeatures counts;
    private final List<RatingModel> members;

    BlendModel(Dataset data, BlendOptions options, FeatureWeightedStacking stack, List<RatingModel> members) {
        this(data, options, stack, new RatingCountFeatures(data.ratings()), members);
    }

    private BlendModel(
            Dataset data,
            BlendOptions options,
            FeatureWeightedStacking stack,
            RatingCountFeatures counts,
            List<RatingModel> members) {
        this.data = data;
        this.options = options;
        this.stack = stack;
        this.counts = counts;
        this.members = List.copyOf(members);
    }

    @Override
    public String algorithm() {
        return BlendOptions.OPTIONS.algorithm();
    }

    /** The union over all members. */
    @Override
    public Set<FeatureGroup> demographics() {
        return DemographicsAwareModel.ofAny(members);
    }

    @Override
    public int users() {
        return data.users().size();
    }

    @Override
    public int movies() {
        return counts.movies();
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer(
                counts.user(user),
                members.stream().map(member -> member.scorer(user)).toList());
    }

    /**
     * Folds the user into every member.
     *
     * @throws MarqueeException if a member cannot fold in users
     */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        profile.requireOn(data.ratings());
        return scorer(
                RatingCountFeatures.log(profile.ratings().size()),
                members.stream().map(member -> foldIn(member, profile)).toList());
    }

    private static RatingScorer foldIn(RatingModel member, UserProfile profile) {
        if (member instanceof FoldInModel foldInModel) {
            return (RatingScorer) foldInModel.foldIn(profile);
        }
        throw new MarqueeException(
                "%s in the blend cannot fold in new users; train a blend without it".formatted(member.algorithm()));
    }

    /**
     * Folds the movies into every member; their rating counts are the meta-features of the stack.
     *
     * @throws MarqueeException if a member cannot fold in movies
     */
    @Override
    public BlendModel withMovies(Dataset more) {
        int[] newMovies = TrainingData.newMovies(this, data, more);
        if (newMovies.length == 0) {
            return this;
        }
        List<RatingModel> all =
                members.stream().map(member -> withMovies(member, more)).toList();
        return new BlendModel(data, options, stack, counts.withMovies(more.ratings(), newMovies), all);
    }

    private static RatingModel withMovies(RatingModel member, Dataset more) {
        if (member instanceof MovieFoldInModel movieFoldIn) {
            return (RatingModel) movieFoldIn.withMovies(more);
        }
        throw new MarqueeException("%s in the blend cannot fold in new movies; train the blend again, or without it"
                .formatted(member.algorithm()));
    }

    private RatingScorer scorer(float ratings, List<RatingScorer> scorers) {
        return new BlendScorer(data.ratings().scale(), stack, counts, ratings, scorers);
    }

    BlendOptions options() {
        return options;
    }

    FeatureWeightedStacking stack() {
        return stack;
    }

    List<RatingModel> members() {
        return members;
    }
}
