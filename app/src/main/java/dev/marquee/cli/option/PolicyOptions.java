package dev.marquee.cli.option;

import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import java.util.List;
import picocli.CommandLine.Option;

/** How lists are made out of what a model says. A mixin. */
public final class PolicyOptions {
    @Option(
            names = "--for",
            paramLabel = "WHAT",
            defaultValue = "score",
            description =
                    "What comes first: likely to be liked, surprising, certain, popular, or by the model's score (default).")
    private String order = "";

    @Option(names = "--more", paramLabel = "G", description = "More of this genre; may be given several times.")
    private List<String> more = List.of();

    @Option(names = "--less", paramLabel = "G", description = "Less of this genre; may be given several times.")
    private List<String> less = List.of();

    @Option(
            names = "--novelty",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "0 for what the model thinks (default), up to 1 for what fewest people know.")
    private double novelty;

    @Option(
            names = "--diversity",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "0 for plain order (default), up to 1 for movies unlike each other.")
    private double diversity;

    @Option(
            names = "--calibration",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "0 for plain order (default), up to 1 for the mix of genres the person liked so far.")
    private double calibration;

    public ListPolicy policy() {
        return new ListPolicy(
                RankingCriterion.named(order),
                new Preferences(more, less, novelty),
                new Diversification(diversity, calibration));
    }
}
