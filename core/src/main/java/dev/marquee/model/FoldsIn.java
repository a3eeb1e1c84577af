package dev.marquee.model;

/** A model that can give a new person a place in it at once, without training again. */
public interface FoldsIn extends Model {
    /**
     * The view of a new person. A {@link RatingModel} answers with a {@link RatingScorer}.
     *
     * @throws IndexOutOfBoundsException if the profile rates a movie that the model does not have
     */
    Scorer foldIn(Profile profile);
}
