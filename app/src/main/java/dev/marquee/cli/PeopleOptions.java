package dev.marquee.cli;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.Together;
import dev.marquee.service.RecommendRequest.Who;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Whom a list is for: users, newcomers, several of them, or somebody of whom nothing is known. A mixin. */
final class PeopleOptions {
    private static final int OLDEST = 120;

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

    @Option(names = "--age", paramLabel = "YEARS", description = "Of somebody new, if the data knows of ages.")
    private Optional<Integer> age = Optional.empty();

    @Option(names = "--gender", paramLabel = "F|M", description = "Of somebody new, as the data writes it.")
    private String gender = "";

    @Option(names = "--occupation", paramLabel = "NAME", description = "Of somebody new, as the data writes it.")
    private String occupation = "";

    List<Who> who() {
        Demographics demographics = demographics();
        boolean described = !demographics.equals(Demographics.UNKNOWN);
        if (described && (!users.isEmpty() || ratings.size() > 1)) {
            throw new UsageException(
                    "--age, --gender and --occupation describe one new person; leave them out for users and for several");
        }
        if (users.isEmpty() && ratings.isEmpty()) {
            return List.of(new Who.Stranger(demographics));
        }
        return Stream.concat(
                        users.stream().<Who>map(Who.User::new),
                        ratings.stream().map(file -> new Who.Ratings(file, demographics)))
                .toList();
    }

    Together together() {
        return Together.named(together);
    }

    private Demographics demographics() {
        age.filter(years -> years < 1 || years > OLDEST).ifPresent(years -> {
            throw new UsageException("--age %d is outside 1..%d years".formatted(years, OLDEST));
        });
        return new Demographics(age.orElse(Demographics.UNKNOWN_AGE), gender, occupation, "");
    }
}
