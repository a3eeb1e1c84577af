package dev.marquee.cli.option;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** List lengths, relevance and list policy of an evaluation. Mixin for commands that evaluate. */
public final class EvaluationCriteriaOptions {
    private static final int DEFAULT_K = 10;
    private static final String DEFAULT_RELEVANT = "liked";

    @Option(
            names = "--k",
            paramLabel = "K[,K…]",
            split = ",",
            defaultValue = "" + DEFAULT_K,
            description = "Lengths of the evaluated lists (default 10).")
    private List<Integer> k = List.of();

    @Option(
            names = "--relevant",
            paramLabel = "all|liked|RATING",
            defaultValue = DEFAULT_RELEVANT,
            description =
                    "Test ratings that make a movie relevant: all, those of at least this value, or liked, which is"
                            + " three quarters up the rating scale: 4 of 5 stars, 8 of 10 (default liked).")
    private String relevant = "";

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    /** The options that set the same criteria, for the next command; empty for the defaults. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (!k.equals(List.of(DEFAULT_K))) {
            arguments.addAll(List.of("--k", k.stream().map(String::valueOf).collect(Collectors.joining(","))));
        }
        if (!relevant.equals(DEFAULT_RELEVANT)) {
            arguments.addAll(List.of("--relevant", relevant));
        }
        arguments.addAll(policy.arguments());
        return arguments;
    }

    public EvaluationCriteria criteria() {
        return new EvaluationCriteria(k, Relevance.parse(relevant), policy.policy());
    }
}
