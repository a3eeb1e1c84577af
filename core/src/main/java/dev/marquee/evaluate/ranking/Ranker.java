package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.rerank.Reranker;
import dev.marquee.split.Split;
import java.util.List;

/** Makes the ranked lists of test users by the policy under test. Thread-safe. */
public record Ranker(Reranker lists, Split split, EvaluationCriteria criteria) {
    public static Ranker of(Model model, Split split, EvaluationCriteria criteria) {
        return new Ranker(new Reranker(model, split.train()), split, criteria);
    }

    /** Scores all movies and ranks them; an empty ranking if the user has no relevant test movie. */
    Ranking of(int user, Scorer scorer) {
        RelevantMovies relevant = RelevantMovies.of(user, split.test().byUser(), criteria.relevance());
        if (relevant.movies().length == 0) {
            return none(user);
        }
        boolean[] seen = new boolean[split.test().movies()];
        mark(seen, split.train().ratings().byUser(), user);
        mark(seen, split.shown().byUser(), user);
        float[] values = lists.values(criteria.policy(), scorer, seen);
        check(values, user);
        int[] list = lists.choose(
                criteria.policy(), values, seen, criteria.longest(), () -> List.of(TestUser.profile(user, split)));
        return Ranking.of(values, seen, list, relevant, split.test().byUser());
    }

    /** An empty ranking, for metrics that need no list. */
    Ranking none(int user) {
        return Ranking.empty(RelevantMovies.nothing(user, criteria.relevance()));
    }

    private static void check(float[] values, int user) {
        for (int movie = 0; movie < values.length; movie++) {
            if (!Float.isFinite(values[movie])) {
                throw new IllegalStateException("the model scores movie %d for user %d as %s; scores must be finite"
                        .formatted(movie, user, values[movie]));
            }
        }
    }

    private static void mark(boolean[] seen, RatingRows rows, int user) {
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            seen[rows.column(entry)] = true;
        }
    }
}
