package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.option.PolicyOptions;
import dev.marquee.cli.option.UserOptions;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.ImportText;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.Filter;
import dev.marquee.service.serving.RecommendRequest;
import dev.marquee.service.serving.RecommendResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what to watch next. */
@Command(
        name = "recommend",
        description = "List what a person might watch next, and why.",
        footer = {
            "  ./marquee recommend --model my.marquee --user 42 --explain",
            "  ./marquee recommend --model my.marquee --ratings mine.csv --genre Comedy --year 1990-1999",
            "  where mine.csv has a line 'movie,rating' and below it lines such as 'Heat (1995),4.5'",
            "  ./marquee recommend --model my.marquee --ratings letterboxd.zip --from watchlist.csv",
            "  ./marquee recommend --model my.marquee --users 1,2,3 --together least-misery"
        })
public final class RecommendCommand implements Runnable {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
    private static final int REASONS = 3;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final UserOptions users = new UserOptions();

    @Option(names = "-n", paramLabel = "N", defaultValue = "10", description = "How many movies (default 10).")
    private int n;

    @Option(names = "--genre", paramLabel = "G", description = "Of this genre; given several times, of any of them.")
    private List<String> genres = new ArrayList<>();

    @Option(names = "--exclude-genre", paramLabel = "G", description = "Not of this genre; may be given several times.")
    private List<String> notGenres = new ArrayList<>();

    @Option(names = "--year", paramLabel = "A-B", description = "Released in these years, such as 1990-1999 or 1994.")
    private Optional<String> years = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Only movies of a list: a watch-list or list of a site, or an id or a title on each line.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--min-ratings",
            paramLabel = "N",
            defaultValue = "0",
            description = "With at least so many ratings in the data the model learned from.")
    private int minRatings;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(names = "--explain", description = "Say which ratings, genres and facts speak most for each movie.")
    private boolean explain;

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public RecommendCommand(Terminal terminal) {
        this.terminal = terminal;
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        RecommendRequest request = new RecommendRequest(
                users.who(), users.together(), n, filters(), from, policy.policy(), explain ? REASONS : 0);
        RecommendResponse found = model.open().recommend(request);
        found.imported().forEach(imported -> terminal.err().print(ImportText.of(imported)));
        found.from().ifPresent(list -> terminal.err().print(ImportText.of(list)));
        answer.print(found, () -> RecommendText.of(found, explain, terminal.outColumns()));
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
        if (minRatings != 0) {
            filters.add(new Filter.RatedAtLeast(minRatings));
        }
        return filters;
    }

    private static Filter inYears(String text) {
        Matcher matcher = YEARS.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UsageException("--year '%s' is not of the form A-B or A, such as 1990-1999".formatted(text));
        }
        int from = Integer.parseInt(matcher.group(1));
        return new Filter.InYears(from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
    }
}
