package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.recommend.genre.GenreMix;
import dev.marquee.split.Split;

/**
 * The genre distribution of the movies a user liked before the test, and its divergence from a list's:
 * {@link dev.marquee.evaluate.metric.ListMetrics#MISCALIBRATION}.
 */
public record GenrePreferences(Split split, MovieFacts facts, Relevance relevance) {
    public double miscalibration(Ranking ranking, int k) {
        GenreMix liked = new GenreMix(facts.genres());
        addLiked(liked, split.train().ratings().byUser(), ranking.user());
        addLiked(liked, split.shown().byUser(), ranking.user());
        GenreMix list = new GenreMix(facts.genres());
        ranking.positions(k).forEach(position -> list.add(ranking.list()[position]));
        return liked.divergenceOf(list);
    }

    private void addLiked(GenreMix mix, RatingRows rows, int user) {
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            if (relevance.includes(rows.value(entry))) {
                mix.add(rows.column(entry));
            }
        }
    }
}
