package dev.marquee.cli.option;

import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.recommend.user.GroupAggregation;
import dev.marquee.service.serving.UserRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Users to recommend to: known users, new users with ratings, several of these, or one new user without ratings. Mixin. */
public final class UserOptions {
    @Option(
            names = {"--user", "--users"},
            paramLabel = "ID[,ID…]",
            split = ",",
            description = "Users of the training data; several form a group that watches together.")
    private List<String> users = List.of();

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description =
                    "Ratings of a new user: a CSV with columns 'movie' (id or title) and 'rating', or a site's export. Repeat it for several users.")
    private List<Path> ratings = List.of();

    @Option(
            names = "--aggregation",
            paramLabel = "HOW",
            description =
                    "How to aggregate scores of several users: average (default), least-misery, most-pleasure, or veto: average of what is in every user's better half.")
    private Optional<String> aggregation = Optional.empty();

    @Mixin
    private final DemographicsOptions demographicsOptions = new DemographicsOptions();

    /** Whether there is a user with ratings. */
    public boolean haveRatings() {
        return !users.isEmpty() || !ratings.isEmpty();
    }

    /** Whether any option names or describes users or a group. */
    public boolean areGiven() {
        return haveRatings() || demographicsOptions.isGiven() || aggregation.isPresent();
    }

    /** The options that describe the same new user, for the next command. */
    public List<String> demographicsArguments() {
        return demographicsOptions.arguments();
    }

    /**
     * The users.
     *
     * @throws UsageException if they are several and described as one new user, or one and to be aggregated
     * @throws java.io.UncheckedIOException if a file of ratings does not exist
     */
    public List<UserRef> users() {
        Demographics demographics = demographicsOptions.demographics();
        if (demographicsOptions.isGiven() && (!users.isEmpty() || ratings.size() > 1)) {
            throw new UsageException(
                    "--age, --gender and --occupation describe one new user; leave them out for known users and groups");
        }
        List<UserRef> all = Stream.concat(
                        users.stream().distinct().<UserRef>map(id -> new UserRef.Known(new UserId(id))),
                        ratings.stream().map(file -> new UserRef.RatingsFile(file, demographics)))
                .toList();
        if (aggregation.isPresent() && all.size() < 2) {
            throw new UsageException(
                    "--aggregation is for several users; name them with --users or --ratings, or leave it out");
        }
        InputFiles.requireExist(ratings);
        return all.isEmpty() ? List.of(new UserRef.NewUser(demographics)) : all;
    }

    public GroupAggregation aggregation() {
        return aggregation.map(GroupAggregation::named).orElse(GroupAggregation.AVERAGE);
    }
}
