package dev.marquee.model;

/** A model that can give a new person a place in it at once, without training again. */
public interface FoldInModel extends Model {
    /**
     * The view of a new person. A {@link RatingModel} answers with a {@link RatingScorer}.
     *
     * @throws IndexOutOfBoundsException if the profile rates a movie that the model does not have
     */
    Scorer foldIn(UserProfile profile);

    /**
     * The person's views without some of their ratings, for asking what a rating does to a score. Folds in anew for each
     * view; a model that finds them faster, if only to first order, does so.
     *
     * @throws IndexOutOfBoundsException if the profile rates a movie that the model does not have
     */
    default LeaveOutScorers omission(UserProfile profile) {
        return places -> foldIn(profile.without(places));
    }
}
