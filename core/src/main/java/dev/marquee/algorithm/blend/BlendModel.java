package dev.marquee.algorithm.blend;

import dev.marquee.algorithm.common.NewMovies;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import java.util.List;
import java.util.Objects;

/** The members, trained on all ratings, and the stack on top of them. */
public final class BlendModel implements RatingModel, FoldInModel, MovieFoldInModel {
    private final Dataset data;
    private final BlendOptions options;
    private final FeatureWeightedStacking stack;
    private final RatingCountFeatures known;
    private final List<RatingModel> members;

    BlendModel(Dataset data, BlendOptions options, FeatureWeightedStacking stack, List<RatingModel> members) {
        this(data, options, stack, new RatingCountFeatures(data.ratings()), members);
    }

    private BlendModel(
            Dataset data,
            BlendOptions options,
            FeatureWeightedStacking stack,
            RatingCountFeatures known,
            List<RatingModel> members) {
        this.data = data;
        this.options = options;
        this.stack = stack;
        this.known = known;
        this.members = List.copyOf(members);
    }

    @Override
    public String algorithm() {
        return BlendOptions.OPTIONS.algorithm();
    }

    @Override
    public int users() {
        return data.users().size();
    }

    @Override
    public int movies() {
        return known.movies();
    }

    @Override
    public RatingScorer scorer(int user) {
        Objects.checkIndex(user, users());
        return scorer(
                known.user(user),
                members.stream().map(member -> member.scorer(user)).toList());
    }

    /**
     * Folds the person into every member.
     *
     * @throws MarqueeException if a member folds nobody in
     */
    @Override
    public RatingScorer foldIn(UserProfile profile) {
        return scorer(
                RatingCountFeatures.log(profile.ratings().size()),
                members.stream().map(member -> foldIn(member, profile)).toList());
    }

    private static RatingScorer foldIn(RatingModel member, UserProfile profile) {
        if (member instanceof FoldInModel foldsIn) {
            return (RatingScorer) foldsIn.foldIn(profile);
        }
        throw new MarqueeException("%s in the blend folds nobody in; train a blend without it for new people"
                .formatted(member.algorithm()));
    }

    /**
     * Every member takes the movies in; the stack goes by how many ratings they have.
     *
     * @throws MarqueeException if a member takes none in
     */
    @Override
    public BlendModel withMovies(Dataset more) {
        int[] fresh = NewMovies.of(this, data, more);
        if (fresh.length == 0) {
            return this;
        }
        List<RatingModel> all =
                members.stream().map(member -> withMovies(member, more)).toList();
        return new BlendModel(data, options, stack, known.withMovies(more.ratings(), fresh), all);
    }

    private static RatingModel withMovies(RatingModel member, Dataset more) {
        if (member instanceof MovieFoldInModel takesMovies) {
            return (RatingModel) takesMovies.withMovies(more);
        }
        throw new MarqueeException("%s in the blend takes no new movies in; train a blend again, or one without it"
                .formatted(member.algorithm()));
    }

    private RatingScorer scorer(float ratings, List<RatingScorer> scorers) {
        return new BlendScorer(data.ratings().scale(), stack, known, ratings, scorers);
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
