package dev.marquee.cli.command;

import dev.marquee.cli.option.AlgorithmOptions;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.DataOptions;
import dev.marquee.cli.option.OptionsFiles;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Counted;
import dev.marquee.service.experiment.TrainRequest;
import dev.marquee.service.experiment.TrainService;
import dev.marquee.service.experiment.TrainService.Trained;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model. */
@Command(
        name = "train",
        description = "Train a model on ratings and write a model file.",
        footer = {
            "  ./marquee train neural --data movielens-small --out my.marquee",
            "  ./marquee train neural --data ml-100k --split u1 --option hidden=100+50 --out u1.marquee"
        })
public final class TrainCommand implements Runnable {
    @Parameters(
            paramLabel = "ALGORITHM",
            description = "An algorithm, such as neural or bias; help NAME shows its options.")
    private String algorithm;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--split", paramLabel = "S", description = "Train on the training part of this split only.")
    private Optional<String> split = Optional.empty();

    @Mixin
    private final OptionsFiles optionsFiles = new OptionsFiles();

    @Mixin
    private final AlgorithmOptions algorithmOptions = new AlgorithmOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model file to write.")
    private Path out;

    @Option(
            names = "--checkpoint-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "Save the state of the training this often (not of ease and slim), so that an interrupted training"
                            + " goes on from there when it is started again (default 60; 0: never).")
    private int checkpoint;

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    public TrainCommand(Terminal terminal) {
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        TrainRequest request = new TrainRequest(
                algorithm,
                data.request(),
                split,
                optionsFiles.combinedWith(algorithmOptions),
                algorithmOptions.seed(),
                out,
                checkpointEvery());
        Trained trained = new TrainService(compute.context()).train(request);
        output.print(
                trained,
                () -> "Trained %s on %s of %s in %.1f s and wrote %s.\n\n%s"
                        .formatted(
                                algorithm,
                                Counted.of(trained.model().data().ratings(), "rating"),
                                Printable.line(trained.model().data().name()),
                                trained.seconds(),
                                Printable.line(trained.file().toString()),
                                NextStep.of("recommend", "--model", trained.file(), "--explain")));
    }

    private Duration checkpointEvery() {
        if (checkpoint < 0) {
            throw new UsageException(
                    "--checkpoint-seconds %d is below 0; give seconds, or 0 for none".formatted(checkpoint));
        }
        return Duration.ofSeconds(checkpoint);
    }
}
