package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingScale;

/** What a movie of a rating is worth on a list: {@link dev.marquee.evaluate.metric.RankingMetrics#GRADED_NDCG}. */
public record Grades(RatingScale scale) {
    private static final int HIGHEST = 4;

    /** NaN where every test rating of the user is the lowest there is. */
    public double ndcg(Ranking ranking, int k) {
        double gained = ranking.places(k)
                .mapToDouble(place -> gain(ranking.rating(place)) * Discount.at(place))
                .sum();
        float[] ratings = ranking.ratingsSorted();
        double best = 0;
        for (int place = 0; place < Math.min(k, ratings.length); place++) {
            best += gain(ratings[place]) * Discount.at(place);
        }
        return best == 0 ? Double.NaN : gained / best;
    }

    private double gain(float rating) {
        return Float.isNaN(rating)
                ? 0
                : Math.pow(2, HIGHEST * (rating - scale.min()) / (scale.max() - scale.min())) - 1;
    }
}
