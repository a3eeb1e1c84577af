package dev.marquee.cli.option;

import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Relevance;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How lists of movies are measured. A mixin of commands that measure. */
public final class EvaluationCriteriaOptions {
    @Option(
            names = "--k",
            paramLabel = "K[,K…]",
            split = ",",
            defaultValue = "10",
            description = "How long the lists are that are measured (default 10).")
    private List<Integer> k = List.of();

    @Option(
            names = "--relevant",
            paramLabel = "all|RATING",
            defaultValue = "4",
            description =
                    "The test ratings that make a movie belong on a list: all, or those from this on (default 4).")
    private String relevant = "";

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    public EvaluationCriteria criteria() {
        return new EvaluationCriteria(k, Relevance.parse(relevant), policy.policy());
    }
}
