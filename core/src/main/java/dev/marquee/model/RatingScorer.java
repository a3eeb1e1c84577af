package dev.marquee.model;

/** A person's place in a model that predicts ratings. Movies come in the same order by score and by rating. */
public interface RatingScorer extends Scorer {
    /** The rating the person is expected to give a movie, within the scale of the training data. */
    float rating(int movie);
}
