package dev.marquee.model;

/** A model that predicts ratings, so that RMSE and MAE apply to it. */
public interface RatingModel extends Model {
    @Override
    RatingScorer scorer(int user);
}
