package dev.marquee.cli.command;

import dev.marquee.cli.option.AlgorithmOptions;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.DataOptions;
import dev.marquee.cli.option.EvaluationCriteriaOptions;
import dev.marquee.cli.option.OptionsFiles;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.Leaderboard;
import dev.marquee.cli.text.NextStep;
import dev.marquee.data.UsageException;
import dev.marquee.service.experiment.CompareRequest;
import dev.marquee.service.experiment.CompareResponse;
import dev.marquee.service.experiment.CompareService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares several algorithms on the same split. */
@Command(
        name = "compare",
        description = "Compare several algorithms on the same split, and test which differences are significant.",
        footer = {
            "  ./marquee compare bias,neural --data ml-100k --split u1",
            "  ./marquee compare bias,neural:epochs=5,u1.marquee --data ml-100k --split u1 --report compared.html",
            "  ./marquee compare bias,neural --option neural.hidden=50 --data movielens-small --split kfold:5 --json"
        })
public final class CompareCommand implements Runnable {
    @Parameters(
            paramLabel = "A,B,…",
            split = ",",
            description = "Algorithms, optionally with options (neural:epochs=5:hidden=50), or model files.")
    private List<String> algorithms = List.of();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            required = true,
            paramLabel = "S",
            description = "How to split the ratings; evaluate --help lists the splits.")
    private String split;

    @Mixin
    private final EvaluationCriteriaOptions criteria = new EvaluationCriteriaOptions();

    @Mixin
    private final OptionsFiles optionsFiles = new OptionsFiles();

    @Mixin
    private final AlgorithmOptions algorithmOptions = new AlgorithmOptions();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a report with charts to this file.")
    private Optional<Path> report = Optional.empty();

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    public CompareCommand(Terminal terminal) {
        this.terminal = terminal;
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        report.ifPresent(CompareCommand::rejectFolder);
        CompareRequest request = new CompareRequest(
                algorithms,
                data.request(),
                split,
                criteria.criteria(),
                optionsFiles.combinedWith(algorithmOptions),
                algorithmOptions.seed(),
                report);
        String command = "./marquee "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs());
        CompareResponse response = new CompareService(compute.context()).compare(request, command);
        output.print(
                response,
                () -> Leaderboard.of(response, terminal.outColumns()).stripTrailing()
                        + "\n\n"
                        + NextStep.of(
                                "train",
                                best(response),
                                data.arguments(),
                                algorithmOptions.seedArguments(),
                                "--out",
                                "my.marquee"));
    }

    /** The best algorithm as an argument, and the options that were given with it. */
    private List<String> best(CompareResponse response) {
        String best = Leaderboard.best(response);
        String prefix = best + ".";
        List<String> words = new ArrayList<>(List.of(best));
        Stream.concat(
                        Stream.of(Leaderboard.bestAsGiven(response).split(":", -1))
                                .skip(1)
                                .filter(option -> option.contains("=")),
                        algorithmOptions.options().entrySet().stream()
                                .map(Object::toString)
                                .filter(option -> option.startsWith(prefix))
                                .map(option -> option.substring(prefix.length())))
                .forEach(option -> words.addAll(List.of("--option", option)));
        return words;
    }

    /** Checked before the training, which can take hours. */
    private static void rejectFolder(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (Files.isDirectory(file) || !Files.isDirectory(folder)) {
            throw new UsageException(
                    "--report %s must name a file in an existing folder, such as compared.html".formatted(file));
        }
    }
}
