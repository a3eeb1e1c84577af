package dev.marquee.model;

/** A model that predicts ratings, and so can be measured by RMSE. */
public interface RatingModel extends Model {
    @Override
    RatingScorer scorer(int user);
}
