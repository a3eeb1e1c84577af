package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.StudyText;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.experiment.StudyService;
import dev.marquee.service.experiment.StudyService.Study;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reproduces the original study. */
@Command(
        name = "reproduce",
        description = "Reproduce the original study on MovieLens 100K, and write one HTML report.",
        footer = {
            "  ./marquee data get ml-100k && ./marquee reproduce",
            "  ./marquee reproduce --data path/to/ml-100k --out study"
        })
public final class ReproduceCommand implements Runnable {
    private static final Map<String, double[]> REPORTED = Map.of("the study reports", new double[] {0.9834, 0.7804});

    @Option(
            names = "--data",
            paramLabel = "D",
            defaultValue = "ml-100k",
            description = "MovieLens 100K: its name once downloaded, or its folder (default ml-100k).")
    private String data;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the random numbers (default 0).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "marquee-study",
            description = "Folder for the report and its figures (default marquee-study).")
    private Path out;

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public ReproduceCommand(Terminal terminal) {
        this.terminal = terminal;
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        String command = "./marquee reproduce --data %s --seed %d".formatted(data, seed);
        Study study = new StudyService(compute.context()).run(DataRequest.of(data), seed, out, command);
        output.print(study, () -> StudyText.of(study, REPORTED, terminal.outColumns()));
    }
}
