package dev.marquee.model;

/** A model that scores new users without retraining (fold-in). */
public interface FoldInModel extends Model {
    /**
     * {@return the scorer of a new user} A {@link RatingModel} returns a {@link RatingScorer}.
     *
     * @param profile the user's ratings and demographics
     * @throws IndexOutOfBoundsException if the profile rates a movie that the model does not have
     * @throws dev.marquee.data.UsageException if a rating is not on the scale of the training data, or NaN
     */
    Scorer foldIn(UserProfile profile);

    /**
     * {@return the user's scorers with some of their ratings left out, to measure the effect of a rating on a score} By
     * default each one is a new fold-in; a model overrides this where it has a faster way, possibly a first-order
     * approximation.
     *
     * @param profile the user's ratings and demographics, with nothing left out
     * @throws IndexOutOfBoundsException if the profile rates a movie that the model does not have
     * @throws dev.marquee.data.UsageException if a rating is not on the scale of the training data, or NaN
     */
    default LeaveOutScorers leaveOut(UserProfile profile) {
        return indices -> foldIn(profile.without(indices));
    }
}
