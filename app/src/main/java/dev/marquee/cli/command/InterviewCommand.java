package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.DemographicsOptions;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.data.UsageException;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.service.serving.InterviewRequest;
import dev.marquee.service.serving.InterviewSession;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendRequest;
import dev.marquee.service.serving.RecommendResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks somebody new about a few movies, and recommends. */
@Command(
        name = "interview",
        description = "Ask somebody new about the movies whose ratings tell most, and recommend.",
        footer = {
            "  ./marquee interview --model my.marquee --out mine.csv",
            "  ./marquee interview --model my.marquee --ratings mine.csv --out mine.csv    goes on from there",
            "  ./marquee interview --model my.marquee --ratings mine.csv -n 3 --json       asks nothing"
        })
public final class InterviewCommand implements Runnable {
    private static final int SHOWN = 10;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "What they rated before: a CSV with columns 'movie' and 'rating', or a site's export.")
    private Optional<Path> ratings = Optional.empty();

    @Mixin
    private final DemographicsOptions described = new DemographicsOptions();

    @Option(
            names = "--not-seen",
            paramLabel = "ID[,ID…]",
            split = ",",
            description = "Movies not to ask about, by their ids.")
    private List<String> notSeen = List.of();

    @Option(
            names = "-n",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many movies to rate, or with --json to name (default 5).")
    private int n;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the ratings, after each answer, as a CSV that recommend --ratings takes.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public InterviewCommand(Terminal terminal) {
        this.terminal = terminal;
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        check();
        ModelService service = model.open();
        InterviewSession session = service.interview(new InterviewRequest(ratings, described.demographics(), notSeen));
        if (answer.isJson()) {
            answer.print(session.next(n), () -> "");
            return;
        }
        int rated = new Dialogue(terminal, session, n).hold(() -> out.ifPresent(session::write));
        RecommendResponse found = service.recommend(new RecommendRequest(session.person(), SHOWN, List.of(), 0));
        answer.print(found, () -> RecommendText.of(found, false, terminal.outColumns()));
        terminal.err().println(howToResume(rated));
    }

    private void check() {
        if (n < 1) {
            throw new UsageException("-n %d asks nothing; give at least 1".formatted(n));
        }
        if (out.isPresent() && answer.isJson()) {
            throw new UsageException("--out keeps answers, and --json asks nothing; leave one of them out");
        }
        Path file = out.orElse(Path.of(""));
        if (Files.isRegularFile(file) && !ratings.map(Path::normalize).equals(out.map(Path::normalize))) {
            throw new UsageException(
                    "--out %s exists and would be lost; add --ratings %s to go on from it, or give another file"
                            .formatted(file, file));
        }
        if (Files.isRegularFile(file)
                && ExportReader.recognize(file)
                        .filter(source -> source != ImportSource.CSV)
                        .isPresent()) {
            throw new UsageException(
                    "--out %s is a site's export and would be lost; give another file, such as mine.csv"
                            .formatted(file));
        }
    }

    private String howToResume(int rated) {
        if (rated == 0) {
            return "";
        }
        return out.map(file ->
                        "%nYour ratings are in %1$s.%nRate more:   ./marquee interview --model %2$s --ratings %1$s --out %1$s%nOther lists: ./marquee recommend --model %2$s --ratings %1$s --explain"
                                .formatted(file, model.file()))
                .orElse("%nThese ratings were not kept; --out mine.csv keeps them.".formatted());
    }
}
