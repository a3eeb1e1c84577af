package dev.marquee.cli.command;

import dev.marquee.cli.option.AkasOption;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.DemographicsOptions;
import dev.marquee.cli.option.InputFiles;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.data.UsageException;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.service.serving.InterviewRequest;
import dev.marquee.service.serving.InterviewSession;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a new user to rate a few movies, and recommends. */
@Command(
        name = "interview",
        description = "Ask a new user to rate the most informative movies, and recommend.",
        footer = {
            "  ./marquee interview --model my.marquee --out mine.csv",
            "  ./marquee interview --model my.marquee --ratings mine.csv --out mine.csv    resumes",
            "  ./marquee interview --model my.marquee --ratings mine.csv -n 3 --json       prints questions"
        })
public final class InterviewCommand implements Runnable {
    private static final int SHOWN = 10;
    private static final int USUAL_NUMBER = 5;

    @Mixin
    private final ModelOption model;

    @Mixin
    private final AkasOption akas;

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "Earlier ratings: a CSV with columns 'movie' and 'rating', or a site's export.")
    private Optional<Path> ratings = Optional.empty();

    @Mixin
    private final DemographicsOptions demographics = new DemographicsOptions();

    @Option(names = "--not-seen", paramLabel = "ID[,ID…]", split = ",", description = "Ids of movies not to ask about.")
    private List<String> notSeen = List.of();

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "Number of movies to rate, or to print with --json (default 5, or fewer if they are enough).")
    private Optional<Integer> number = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write the ratings and what was not seen, after each reply, as a CSV for recommend --ratings.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public InterviewCommand(Terminal terminal) {
        model = new ModelOption(terminal);
        akas = new AkasOption(terminal);
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        check();
        InputFiles.requireExist(ratings.stream().toList());
        ModelService service = akas.addTo(model.open());
        InterviewSession session =
                service.interview(new InterviewRequest(ratings, demographics.demographics(), notSeen));
        if (output.isJson()) {
            output.print(session.next(n()), () -> "");
            return;
        }
        int answers = new Dialogue(terminal, session, n(), number.isEmpty()).ask(() -> out.ifPresent(session::write));
        RecommendResponse response = service.recommendTo(List.of(session.user()), new ListRequest(SHOWN, List.of(), 0));
        output.print(response, () -> RecommendText.of(response, false, terminal.outColumns()));
        terminal.err().prose(howToResume(answers));
    }

    private int n() {
        return number.orElse(USUAL_NUMBER);
    }

    private void check() {
        if (n() < 1) {
            throw new UsageException("-n must be at least 1, got %d".formatted(n()));
        }
        if (out.isPresent() && output.isJson()) {
            throw new UsageException("--out writes ratings, but --json asks for none; omit one of the two");
        }
        Path file = out.orElse(Path.of(""));
        if (Files.isRegularFile(file) && !ratings.map(Path::normalize).equals(out.map(Path::normalize))) {
            throw new UsageException(
                    "--out %s exists and would be overwritten; add --ratings %s to resume from it, or choose another file"
                            .formatted(file, file));
        }
        if (Files.isRegularFile(file)
                && ExportReader.recognize(file)
                        .filter(source -> source != ImportSource.CSV)
                        .isPresent()) {
            throw new UsageException(
                    "--out %s is a site's export and would be overwritten; choose another file, such as mine.csv"
                            .formatted(file));
        }
    }

    private String howToResume(int answers) {
        if (answers == 0) {
            return "";
        }
        return out.map(file -> "%nYour answers are in %s.%n%s%n%s"
                        .formatted(
                                Printable.line(file.toString()),
                                NextStep.of(
                                        "recommend",
                                        model.arguments(),
                                        "--ratings",
                                        file,
                                        demographics.arguments(),
                                        "--explain"),
                                NextStep.of(
                                        "interview",
                                        model.arguments(),
                                        "--ratings",
                                        file,
                                        akas.arguments(),
                                        demographics.arguments(),
                                        "--out",
                                        file)))
                .orElse("%nThe answers were not saved; use --out mine.csv to save them.".formatted());
    }
}
