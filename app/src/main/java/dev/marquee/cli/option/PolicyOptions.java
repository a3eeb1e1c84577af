package dev.marquee.cli.option;

import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How lists are made from a model's predictions. Mixin. */
public final class PolicyOptions {
    private static final String DEFAULT_ORDER = "score";

    @Option(
            names = "--for",
            paramLabel = "WHAT",
            defaultValue = DEFAULT_ORDER,
            description =
                    "Ranking criterion: score (the model's score, default), rating (predicted), likely (to be liked), surprising, certain or popular.")
    private String order = "";

    @Option(names = "--more", paramLabel = "G", description = "Rank movies of this genre higher; may be repeated.")
    private List<String> more = List.of();

    @Option(names = "--less", paramLabel = "G", description = "Rank movies of this genre lower; may be repeated.")
    private List<String> less = List.of();

    @Option(
            names = "--novelty",
            paramLabel = "0..1",
            defaultValue = "0",
            description =
                    "0 for the model's ranking of well-known movies (default), up to 1 for the least known of the best tenth.")
    private double novelty;

    @Option(
            names = "--diversity",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "0 for the ranking alone (default), up to 1 for dissimilar movies.")
    private double diversity;

    @Option(
            names = "--calibration",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "0 for the ranking alone (default), up to 1 for the mix of genres the user has liked.")
    private double calibration;

    /** The options that set the same policy, for the next command; empty for the defaults. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (!order.equals(DEFAULT_ORDER)) {
            arguments.addAll(List.of("--for", order));
        }
        more.forEach(genre -> arguments.addAll(List.of("--more", genre)));
        less.forEach(genre -> arguments.addAll(List.of("--less", genre)));
        add("--novelty", novelty, arguments);
        add("--diversity", diversity, arguments);
        add("--calibration", calibration, arguments);
        return arguments;
    }

    private static void add(String name, double weight, List<String> arguments) {
        if (weight != 0) {
            arguments.addAll(List.of(name, Double.toString(weight)));
        }
    }

    public ListPolicy policy() {
        return new ListPolicy(
                RankingCriterion.named(order),
                new Preferences(more, less, novelty),
                new Diversification(diversity, calibration));
    }
}
