package dev.marquee.algorithm.blend;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.NewMovies;
import dev.marquee.model.Profile;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.TakesMovies;
import java.util.List;
import java.util.Objects;

/** The members, trained on all ratings, and the stack on top of them. */
public final class BlendModel implements RatingModel, FoldsIn, TakesMovies {
    private final Dataset data;
    private final BlendOptions options;
    private final Stack stack;
    private final Known known;
    private final List<RatingModel> members;

    BlendModel(Dataset data, BlendOptions options, Stack stack, List<RatingModel> members) {
        this(data, options, stack, new Known(data.ratings()), members);
    }

    private BlendModel(Dataset data, BlendOptions options, Stack stack, Known known, List<RatingModel> members) {
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
        if (member instanceof TakesMovies takesMovies) {
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

    Stack stack() {
        return stack;
    }

    List<RatingModel> members() {
        return members;
    }
}
