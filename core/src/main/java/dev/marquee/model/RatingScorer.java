package dev.marquee.model;

/** A user's view of a model that predicts ratings. Scores and ratings order the movies the same way. */
public interface RatingScorer extends Scorer {
    /** The predicted rating of a movie, within the scale of the training data. */
    float rating(int movie);
}
