package dev.marquee.evaluate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Metrics against naive implementations of their definitions by complete orders, sets and pairs. */
class RankingMetricsTest {
    @Property(tries = 100)
    void matchTheirDefinitionsOnRandomData(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int k,
            @ForAll @IntRange(min = 1, max = 5) int min) {
        Dataset data = RandomRatings.of(9, 19, 90, seed);
        Split split = Protocol.parse("random:0.4", (_, known) -> known.ratings())
                .split(data, seed)
                .getFirst();
        TableModel model = coarse(seed);

        Evaluation evaluation = evaluate(model, split, new EvaluationCriteria(List.of(k), new Relevance.AtLeast(min)));

        List<Order> orders = IntStream.range(0, 9)
                .mapToObj(user -> Order.of(user, model, split, min))
                .filter(order -> !order.relevant.isEmpty())
                .toList();
        assertMean(evaluation, "precision@" + k, orders, order -> (double) order.hits(k) / k);
        assertMean(evaluation, "recall@" + k, orders, order -> (double) order.hits(k) / order.relevant.size());
        assertMean(evaluation, "hitRate@" + k, orders, order -> Math.min(1, order.hits(k)));
        assertMean(evaluation, "ndcg@" + k, orders, order -> order.gained(k) / order.best(k));
        assertMean(evaluation, "map@" + k, orders, order -> order.precisions(k) / Math.min(k, order.relevant.size()));
        assertMean(evaluation, "map", orders, order -> order.precisions(k) / order.relevant.size());
        assertMean(evaluation, "mrr@" + k, orders, order -> order.reciprocal(k));
        assertMean(evaluation, "auc", orders, order -> order.wins(model));
    }

    private static void assertMean(
            Evaluation evaluation, String metric, List<Order> orders, ToDoubleFunction<Order> of) {
        OptionalDouble expected = orders.stream()
                .mapToDouble(of)
                .filter(value -> !Double.isNaN(value))
                .average();
        assertThat(evaluation.measure(metric).isPresent()).as(metric).isEqualTo(expected.isPresent());
        expected.ifPresent(
                value -> assertThat(evaluation.measure(metric).orElseThrow().value())
                        .as(metric)
                        .isCloseTo(value, within(1e-12)));
    }

    /** Scores with few distinct values, so that ties are common. */
    private static TableModel coarse(long seed) {
        Rng rng = Rng.keyed(seed);
        float[] table = new float[9 * 19];
        for (int i = 0; i < table.length; i++) {
            table[i] = 1 + rng.nextInt(9) / 2f;
        }
        return new TableModel(9, 19, table);
    }

    static Evaluation evaluate(Model model, Split split, EvaluationCriteria criteria) {
        try (Workers workers = Workers.of(1)) {
            return new Evaluator(0, criteria, workers).evaluate(model, split);
        }
    }

    /** All candidates of a user, best first, and the relevant ones. */
    private record Order(int user, List<Integer> movies, List<Integer> relevant) {
        static Order of(int user, TableModel model, Split split, int min) {
            Ratings test = split.test();
            List<Integer> movies = IntStream.range(0, test.movies())
                    .filter(movie -> !split.train().ratings().contains(user, movie))
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            movie -> -model.scorer(user).score(movie)))
                    .toList();
            List<Integer> relevant = movies.stream()
                    .filter(movie -> test.contains(user, movie)
                            && test.byUser().value(test.byUser().find(user, movie)) >= min)
                    .toList();
            return new Order(user, movies, relevant);
        }

        List<Integer> top(int k) {
            return movies.subList(0, Math.min(k, movies.size()));
        }

        long hits(int k) {
            return top(k).stream().filter(relevant::contains).count();
        }

        double gained(int k) {
            return IntStream.range(0, top(k).size())
                    .filter(i -> relevant.contains(movies.get(i)))
                    .mapToDouble(i -> Math.log(2) / Math.log(i + 2))
                    .sum();
        }

        double best(int k) {
            return new Order(user, relevant, relevant).gained(k);
        }

        double precisions(int k) {
            return IntStream.range(0, top(k).size())
                    .filter(i -> relevant.contains(movies.get(i)))
                    .mapToDouble(i -> (double) hits(i + 1) / (i + 1))
                    .sum();
        }

        double reciprocal(int k) {
            return top(k).stream()
                    .filter(relevant::contains)
                    .mapToDouble(movie -> 1.0 / (movies.indexOf(movie) + 1))
                    .max()
                    .orElse(0);
        }

        double wins(TableModel model) {
            List<Integer> others = new ArrayList<>(movies);
            others.removeAll(relevant);
            double wins = 0;
            for (int good : relevant) {
                for (int other : others) {
                    wins += (1
                                    + Math.signum(model.scorer(user).score(good)
                                            - model.scorer(user).score(other)))
                            / 2;
                }
            }
            return wins / ((double) others.size() * relevant.size());
        }
    }
}
