package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.split.Split;

/**
 * The novelty of a list relative to what its user rated before the test: {@link
 * dev.marquee.evaluate.metric.ListMetrics#NOVELTY_LIFT}.
 */
public record NoveltyLift(Split split, MovieFacts facts) {
    /** The difference in bits; NaN if the user has no ratings before the test, or the list is empty. */
    public double of(Ranking ranking, int k) {
        RatingRows train = split.train().ratings().byUser();
        RatingRows shown = split.shown().byUser();
        double known = sum(train, ranking.user()) + sum(shown, ranking.user());
        int count = train.count(ranking.user()) + shown.count(ranking.user());
        double listed = ranking.positions(k)
                .mapToDouble(position -> facts.novelty().of(ranking.list()[position]))
                .average()
                .orElse(Double.NaN);
        return count == 0 ? Double.NaN : listed - known / count;
    }

    private double sum(RatingRows rows, int user) {
        double sum = 0;
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            sum += facts.novelty().of(rows.column(entry));
        }
        return sum;
    }
}
