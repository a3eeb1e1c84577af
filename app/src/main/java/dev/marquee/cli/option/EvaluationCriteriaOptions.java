package dev.marquee.cli.option;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** List lengths, relevance and list policy of an evaluation. Mixin for commands that evaluate. */
public final class EvaluationCriteriaOptions {
    @Option(
            names = "--k",
            paramLabel = "K[,K…]",
            split = ",",
            defaultValue = "10",
            description = "Lengths of the evaluated lists (default 10).")
    private List<Integer> k = List.of();

    @Option(
            names = "--relevant",
            paramLabel = "all|liked|RATING",
            defaultValue = "liked",
            description =
                    "Test ratings that make a movie relevant: all, those of at least this value, or liked, which is"
                            + " three quarters up the rating scale: 4 of 5 stars, 8 of 10 (default liked).")
    private String relevant = "";

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    public EvaluationCriteria criteria() {
        return new EvaluationCriteria(k, Relevance.parse(relevant), policy.policy());
    }
}
