package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingScale;

/** Graded relevance of test ratings: {@link dev.marquee.evaluate.metric.RankingMetrics#GRADED_NDCG}. */
public record Grades(RatingScale scale) {
    private static final int HIGHEST = 4;

    /** NaN if every test rating of the user is the minimum of the scale. */
    public double ndcg(Ranking ranking, int k) {
        double gained = ranking.positions(k)
                .mapToDouble(position -> gain(ranking.rating(position)) * Discount.at(position))
                .sum();
        float[] ratings = ranking.ratingsSorted();
        double best = 0;
        for (int position = 0; position < Math.min(k, ratings.length); position++) {
            best += gain(ratings[position]) * Discount.at(position);
        }
        return best == 0 ? Double.NaN : gained / best;
    }

    private double gain(float rating) {
        return Float.isNaN(rating)
                ? 0
                : Math.pow(2, HIGHEST * (rating - scale.min()) / (scale.max() - scale.min())) - 1;
    }
}
