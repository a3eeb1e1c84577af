package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default relevance follows the scale of the data. */
class ScaleOfRelevanceTest {
    @ParameterizedTest
    @CsvSource({"1..5:1, 4", "0.5..5:0.5, 4", "1..10:1, 8", "0..1:0.1, 0.8", "-10..10:1, 5", "0..100:1, 75"})
    void countsLikedRatingsAsRelevantByDefault(String scale, float liked) {
        Split split = split(RatingScale.parse(scale));

        Evaluation byDefault = evaluate(split, EvaluationCriteria.DEFAULT);

        assertThat(byDefault).isEqualTo(evaluate(split, criteria(new Relevance.AtLeast(liked))));
        assertThat(byDefault).isNotEqualTo(evaluate(split, criteria(Relevance.ALL)));
    }

    @ParameterizedTest
    @CsvSource({"1..10:1, 10.5", "0..1:0.1, 4", "1..5:1, 6"})
    void rejectsARelevanceAboveTheScale(String scale, float min) {
        Split split = split(RatingScale.parse(scale));

        assertThatThrownBy(() -> evaluate(split, criteria(new Relevance.AtLeast(min))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("the scale is " + scale.substring(0, scale.indexOf(':')))
                .hasMessageContaining("give liked, all or a rating on the scale");
    }

    private static EvaluationCriteria criteria(Relevance relevance) {
        return new EvaluationCriteria(List.of(10), relevance);
    }

    private static Evaluation evaluate(Split split, EvaluationCriteria criteria) {
        float[] scores = new float[20 * 23];
        Rng rng = Rng.keyed(4);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = split.test().scale().min() + rng.nextInt(1000) / 1000f;
        }
        try (Workers workers = Workers.of(1)) {
            return new Evaluator(0, criteria, workers).evaluate(new TableModel(20, 23, scores), split);
        }
    }

    private static Split split(RatingScale scale) {
        Rng rng = Rng.keyed(9);
        RatingsBuilder ratings = new RatingsBuilder(20, 23, scale);
        for (int i = 0; i < 300; i++) {
            ratings.addLevel(rng.nextInt(20), rng.nextInt(23), rng.nextInt(scale.levels()), 0);
        }
        Dataset data = RandomRatings.dataset("scaled", ratings.build());
        return Protocol.parse("random:0.4", (_, known) -> known.ratings())
                .split(data, 1)
                .getFirst();
    }
}
