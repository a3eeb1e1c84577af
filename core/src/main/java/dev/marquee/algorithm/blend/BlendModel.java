package dev.marquee.algorithm.blend;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.Profile;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import java.util.List;
import java.util.Objects;

/** The members, trained on all ratings, and the stack on top of them. */
public final class BlendModel implements RatingModel, FoldsIn {
    private final Dataset data;
    private final BlendOptions options;
    private final Stack stack;
    private final Known known;
    private final List<RatingModel> members;

    BlendModel(Dataset data, BlendOptions options, Stack stack, List<RatingModel> members) {
        this.data = data;
        this.options = options;
        this.stack = stack;
        this.known = new Known(data.ratings());
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
        return data.catalogue().size();
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
    public RatingScorer foldIn(Profile profile) {
        return scorer(
                Known.log(profile.ratings().size()),
                members.stream().map(member -> foldIn(member, profile)).toList());
    }

    private static RatingScorer foldIn(RatingModel member, Profile profile) {
        if (member instanceof FoldsIn foldsIn) {
            return (RatingScorer) foldsIn.foldIn(profile);
        }
        throw new MarqueeException("%s in the blend folds nobody in; train a blend without it for new people"
                .formatted(member.algorithm()));
    }

    private RatingScorer scorer(float ratings, List<RatingScorer> scorers) {
        return new BlendScorer(data.ratings().scale(), stack, known, ratings, scorers);
    }

    BlendOptions options() {
        return options;
    }

    Stack stack() {
        return stack;
    }

    List<RatingModel> members() {
        return members;
    }
}
