package dev.marquee.cli.option;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.service.serving.RecommendRequest.Who;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom a list is for: users, newcomers, several of them, or somebody of whom nothing is known. A mixin. */
public final class UserOptions {
    @Option(
            names = {"--user", "--users"},
            paramLabel = "ID[,ID…]",
            split = ",",
            description = "Users the model was trained on; several watch together.")
    private List<String> users = List.of();

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description =
                    "Somebody new: a CSV with columns 'movie' (id or title) and 'rating', or a site's export. Given several times, several people.")
    private List<Path> ratings = List.of();

    @Option(
            names = "--together",
            paramLabel = "HOW",
            defaultValue = "average",
            description = "What is best for several: average (default), least-misery or most-pleasure without misery.")
    private String together = "";

    @Mixin
    private final DemographicsOptions described = new DemographicsOptions();

    public List<Who> who() {
        Demographics demographics = described.demographics();
        if (described.given() && (!users.isEmpty() || ratings.size() > 1)) {
            throw new UsageException(
                    "--age, --gender and --occupation describe one new person; leave them out for users and for several");
        }
        if (users.isEmpty() && ratings.isEmpty()) {
            return List.of(new Who.Stranger(demographics));
        }
        return Stream.concat(
                        users.stream().<Who>map(Who.Known::new),
                        ratings.stream().map(file -> new Who.Ratings(file, demographics)))
                .toList();
    }

    public GroupAggregation together() {
        return GroupAggregation.named(together);
    }
}
