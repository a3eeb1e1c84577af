package dev.marquee.evaluate.ranking;

import dev.marquee.data.UsageException;
import dev.marquee.recommend.list.ListPolicy;
import java.util.List;

/**
 * How lists of movies are measured.
 *
 * @param k how long the lists are that are measured, each at least 1, at least one; sorted
 * @param relevance which movies belong on them
 * @param policy how they are made out of what a model says
 */
public record EvaluationCriteria(List<Integer> k, Relevance relevance, ListPolicy policy) {
    /** Lists of ten, and what the user liked. */
    public static final EvaluationCriteria DEFAULT = new EvaluationCriteria(List.of(10), Relevance.LIKED);

    /** Sorts the lengths, leaves repeated ones out and checks their range. */
    public EvaluationCriteria {
        k = k.stream().distinct().sorted().toList();
        if (k.isEmpty() || k.getFirst() < 1) {
            throw new UsageException(
                    "lists of %s movies cannot be measured; give a length of at least 1, or several such as 5,10"
                            .formatted(k.isEmpty() ? "no" : k.getFirst()));
        }
    }

    /** Of lists in the model's own order. */
    public EvaluationCriteria(List<Integer> k, Relevance relevance) {
        this(k, relevance, ListPolicy.PLAIN);
    }

    /** The same of lists in the model's own order. */
    public EvaluationCriteria plain() {
        return new EvaluationCriteria(k, relevance);
    }

    /** The length of the longest list. */
    public int longest() {
        return k.getLast();
    }
}
