package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.recommend.similarity.GenreMix;
import dev.marquee.split.Split;

/** The mix of genres that users liked before the test, and how far a list is from it: {@link dev.marquee.evaluate.metric.ListMetrics#MISCALIBRATION}. */
public record GenreTastes(Split split, MovieFacts facts, Relevance relevance) {
    public double miscalibration(Ranking ranking, int k) {
        GenreMix taste = new GenreMix(facts.genres());
        addLiked(taste, split.train().ratings().byUser(), ranking.user());
        addLiked(taste, split.shown().byUser(), ranking.user());
        GenreMix list = new GenreMix(facts.genres());
        ranking.places(k).forEach(place -> list.add(ranking.list()[place]));
        return taste.divergenceOf(list);
    }

    private void addLiked(GenreMix mix, RatingRows rows, int user) {
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            if (relevance.includes(rows.value(entry))) {
                mix.add(rows.column(entry));
            }
        }
    }
}
