package dev.marquee.cli.command;

import dev.marquee.cli.option.AkasOption;
import dev.marquee.cli.option.AllUsersOptions;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.InputFiles;
import dev.marquee.cli.option.MetadataFilterOptions;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.option.PolicyOptions;
import dev.marquee.cli.option.UserOptions;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.BatchText;
import dev.marquee.cli.text.ImportText;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.service.batch.BatchResponse;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.UserRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recommends movies. */
@Command(
        name = "recommend",
        description = "Recommend movies to a user or a group, with reasons.",
        footer = {
            "  ./marquee recommend --model my.marquee --user 42 --explain",
            "  ./marquee recommend --model my.marquee --ratings mine.csv --genre Comedy --year 1990-1999",
            "  where mine.csv has a header 'movie,rating' and lines such as 'Heat (1995),4.5'",
            "  ./marquee recommend --model my.marquee --ratings letterboxd.zip --from watchlist.csv",
            "  ./marquee recommend --model my.marquee --users 1,2,3 --aggregation least-misery",
            "  ./marquee recommend --model my.marquee --user 42 --again",
            "  ./marquee recommend --model my.marquee --all --out lists.csv"
        })
public final class RecommendCommand implements Runnable {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
    private static final int REASONS = 3;

    /** Default of what is long ago. */
    private static final int MONTHS = 24;

    @Mixin
    private final ModelOption model;

    @Mixin
    private final AkasOption akas;

    @Mixin
    private final UserOptions users = new UserOptions();

    @Option(names = "-n", paramLabel = "N", defaultValue = "10", description = "How many movies (default 10).")
    private int n;

    @Option(
            names = "--genre",
            paramLabel = "G",
            description = "Only movies of this genre; if repeated, of any of these genres.")
    private List<String> genres = new ArrayList<>();

    @Option(names = "--exclude-genre", paramLabel = "G", description = "No movies of this genre; may be repeated.")
    private List<String> notGenres = new ArrayList<>();

    @Option(
            names = "--year",
            paramLabel = "A-B",
            description = "Only movies released in these years, such as 1990-1999 or 1994.")
    private Optional<String> years = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Only movies of this list: a site's watchlist or list, or a file with one id or title per line.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--min-ratings",
            paramLabel = "N",
            description =
                    "Only movies with at least this many ratings in the training data; by default a tenth of the mean,"
                            + " at least 5, and four times as many where that leaves a choice. 0 for all movies.")
    private Optional<Integer> minRatings = Optional.empty();

    @Mixin
    private final MetadataFilterOptions metadata = new MetadataFilterOptions();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(
            names = "--again",
            arity = "0..1",
            fallbackValue = "" + MONTHS,
            paramLabel = "MONTHS",
            description =
                    "Movies to watch again: rated high, and at least this many months before the user's newest rating"
                            + " (default 24).")
    private Optional<Integer> again = Optional.empty();

    @Option(
            names = "--explain",
            description =
                    "Show the ratings, people, genres and demographics that contribute most to each recommendation.")
    private boolean explain;

    @Mixin
    private final AllUsersOptions allUsers;

    @Mixin
    private final CommandOutput output;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    public RecommendCommand(Terminal terminal) {
        model = new ModelOption(terminal);
        akas = new AkasOption(terminal);
        allUsers = new AllUsersOptions(terminal);
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        InputFiles.requireExist(from.stream().toList());
        ListRequest request =
                new ListRequest(n, filters(), from, policy.policy(), users.aggregation(), explain ? REASONS : 0);
        if (allUsers.areGiven()) {
            allUsers.requireNoOthers(users.areGiven() || again.isPresent() || explain);
            BatchResponse written = allUsers.write(() -> akas.addTo(model.open()), request);
            output.print(written, () -> BatchText.of(written));
            return;
        }
        List<UserRef> of = users.users();
        again.ifPresent(_ -> requireOneUser(of, request));
        RecommendResponse response = recommend(of, request);
        response.imported().forEach(imported -> terminal.err().prose(ImportText.of(imported)));
        response.from().ifPresent(list -> terminal.err().prose(ImportText.of(list)));
        output.print(
                response,
                () -> RecommendText.of(response, explain || again.isPresent(), terminal.outColumns()) + next(response));
    }

    private RecommendResponse recommend(List<UserRef> of, ListRequest request) {
        ModelService service = akas.addTo(model.open());
        return again.map(months -> service.watchAgain(of.getFirst(), months, request))
                .orElseGet(() -> service.recommend(of, request));
    }

    private static void requireOneUser(List<UserRef> of, ListRequest request) {
        if (of.size() > 1) {
            throw new UsageException("--again is for one user; give one --user or one --ratings");
        }
        if (!request.policy().equals(ListPolicy.PLAIN)) {
            throw new UsageException("--again has an order of its own; leave out the options that change the order");
        }
    }

    private String next(RecommendResponse response) {
        if (!users.haveRatings()) {
            return "\n"
                    + NextStep.of("interview", model.arguments(), users.demographicsArguments(), "--out", "mine.csv");
        }
        return response.recommendations().isEmpty()
                ? ""
                : "\n"
                        + (explain
                                ? NextStep.of("serve", model.arguments())
                                : NextStep.of(
                                        spec.commandLine().getParseResult().originalArgs(), "--explain"));
    }

    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        if (!genres.isEmpty()) {
            filters.add(new Filter.OfGenres(genres));
        }
        if (!notGenres.isEmpty()) {
            filters.add(new Filter.NotOfGenres(notGenres));
        }
        years.map(RecommendCommand::inYears).ifPresent(filters::add);
        minRatings.map(Filter.RatedAtLeast::new).ifPresent(filters::add);
        filters.addAll(metadata.filters());
        return filters;
    }

    private static Filter inYears(String text) {
        Matcher matcher = YEARS.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UsageException("--year must have the form A-B or A, such as 1990-1999, got '%s'".formatted(text));
        }
        int from = Integer.parseInt(matcher.group(1));
        return new Filter.InYears(from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
    }
}
