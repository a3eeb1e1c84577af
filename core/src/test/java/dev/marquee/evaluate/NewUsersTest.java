package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Ratings;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Evaluation of users that the model was not trained on. */
class NewUsersTest {
    private final Dataset data = RandomRatings.of(31, 19, 300, 2);
    private final Split split = Protocol.parse("cold-users:0.3:2", (_, known) -> known.ratings())
            .split(data, 4)
            .getFirst();

    @Test
    void areFoldedInWithTheirShownRatings() {
        Folding model = new Folding();

        evaluate(model);

        Ratings shown = split.shown();
        List<UserProfile> expected = IntStream.range(0, 31)
                .filter(user -> shown.byUser().count(user) > 0)
                .mapToObj(user -> new UserProfile(
                        Demographics.UNKNOWN,
                        IntStream.range(
                                        shown.byUser().start(user),
                                        shown.byUser().end(user))
                                .mapToObj(entry -> new UserProfile.Rated(
                                        shown.byUser().column(entry),
                                        shown.byUser().value(entry)))
                                .toList()))
                .toList();
        assertThat(model.folded).containsExactlyInAnyOrderElementsOf(expected).hasSize(9);
        assertThat(model.requested).isEmpty();
    }

    @Test
    void areScoredByIndexIfTheModelCannotFoldIn() {
        LookedUp model = new LookedUp();

        evaluate(model);

        assertThat(model.requested).hasSize(9);
    }

    @Test
    void areKnownByTheirShownRatings() {
        try (Workers workers = Workers.of(1)) {
            FoldSums fold = new Evaluator(0, workers).measure(new LookedUp(), split);

            assertThat(IntStream.range(0, 31)
                            .filter(user -> split.test().byUser().count(user) > 0)
                            .map(fold::knownRatings))
                    .hasSize(9)
                    .containsOnly(2);
        }
    }

    @Test
    void areNotRecommendedShownMovies() {
        Evaluation evaluation = evaluate(new Folding());

        // The last movie has the highest score; if shown movies were candidates, precision would be lower than
        // expected.
        double expected = IntStream.range(0, 31)
                .filter(user -> split.test().byUser().count(user) > 0)
                .mapToDouble(user -> IntStream.iterate(18, movie -> movie - 1)
                                .limit(19)
                                .filter(movie -> !split.shown().contains(user, movie))
                                .limit(3)
                                .filter(movie -> split.test().contains(user, movie))
                                .count()
                        / 3.0)
                .average()
                .orElseThrow();
        assertThat(evaluation.measure("precision@3").orElseThrow().value()).isEqualTo(expected);
    }

    private Evaluation evaluate(Model model) {
        try (Workers workers = Workers.of(2)) {
            return new Evaluator(0, new EvaluationCriteria(List.of(3), Relevance.ALL), workers).evaluate(model, split);
        }
    }

    private static class LookedUp implements Model {
        final Queue<Integer> requested = new ConcurrentLinkedQueue<>();

        @Override
        public String algorithm() {
            return "by index";
        }

        @Override
        public int users() {
            return 31;
        }

        @Override
        public int movies() {
            return 19;
        }

        @Override
        public Scorer scorer(int user) {
            requested.add(user);
            return new ByIndex();
        }
    }

    private static final class Folding extends LookedUp implements FoldInModel {
        final Queue<UserProfile> folded = new ConcurrentLinkedQueue<>();

        @Override
        public Scorer foldIn(UserProfile profile) {
            folded.add(profile);
            return new ByIndex();
        }
    }

    private record ByIndex() implements Scorer {
        @Override
        public float score(int movie) {
            return movie;
        }

        @Override
        public void scoreAll(float[] scores) {
            for (int movie = 0; movie < scores.length; movie++) {
                scores[movie] = movie;
            }
        }
    }
}
