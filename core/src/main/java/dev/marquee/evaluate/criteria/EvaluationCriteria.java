package dev.marquee.evaluate.criteria;

import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.list.ListPolicy;
import java.util.List;

/**
 * How ranked lists are made and measured.
 *
 * @param k the list lengths, each at least 1, at least one of them; sorted
 * @param relevance which test movies are relevant
 * @param policy how lists are made from a model's scores
 */
public record EvaluationCriteria(List<Integer> k, Relevance relevance, ListPolicy policy) {
    /** Lists of ten; relevant is what the user liked on the scale of the data. */
    public static final EvaluationCriteria DEFAULT = new EvaluationCriteria(List.of(10), Relevance.LIKED);

    /** Sorts the lengths, removes duplicates and checks their range. */
    public EvaluationCriteria {
        k = k.stream().distinct().sorted().toList();
        if (k.isEmpty() || k.getFirst() < 1) {
            throw new UsageException("list length must be at least 1, got %s; give one, or several such as 5,10"
                    .formatted(k.isEmpty() ? "none" : k.getFirst()));
        }
    }

    /**
     * Criteria for lists ordered by the model's score.
     *
     * @param k the list lengths, each at least 1, at least one of them
     * @param relevance which test movies are relevant
     */
    public EvaluationCriteria(List<Integer> k, Relevance relevance) {
        this(k, relevance, ListPolicy.PLAIN);
    }

    /** {@return these criteria for lists ordered by the model's score} */
    public EvaluationCriteria plain() {
        return new EvaluationCriteria(k, relevance);
    }

    /**
     * {@return these criteria on the scale of some ratings}
     *
     * @param ratings the test ratings, or others on their scale
     * @throws UsageException if no rating of the scale can be relevant
     */
    public EvaluationCriteria on(Ratings ratings) {
        return new EvaluationCriteria(k, relevance.on(ratings), policy);
    }

    /** {@return the length of the longest list} */
    public int longest() {
        return k.getLast();
    }
}
