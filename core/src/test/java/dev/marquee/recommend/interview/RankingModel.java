package dev.marquee.recommend.interview;

import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.testkit.TableModel;

/**
 * A model that predicts ratings and orders lists by scores.
 *
 * @param ratings predicted ratings
 * @param scores scores of lists
 */
record RankingModel(TableModel ratings, TableModel scores) implements RatingModel {
    /** A model that orders lists by the ratings it predicts. */
    static RankingModel byRating(TableModel ratings) {
        return new RankingModel(ratings, ratings);
    }

    @Override
    public String algorithm() {
        return ratings.algorithm();
    }

    @Override
    public int users() {
        return ratings.users();
    }

    @Override
    public int movies() {
        return ratings.movies();
    }

    @Override
    public RatingScorer scorer(int user) {
        return new Row(ratings.scorer(user), scores.scorer(user), ratings.equals(scores));
    }

    private record Row(RatingScorer ratings, RatingScorer scores, boolean ranksByRating) implements RatingScorer {
        @Override
        public float rating(int movie) {
            return ratings.rating(movie);
        }

        @Override
        public float score(int movie) {
            return scores.score(movie);
        }

        @Override
        public void scoreAll(float[] all) {
            scores.scoreAll(all);
        }
    }
}
