package dev.marquee.cli.command;

import dev.marquee.cli.option.AlgorithmOptions;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.DataOptions;
import dev.marquee.cli.option.EvaluationCriteriaOptions;
import dev.marquee.cli.terminal.LineProgress;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TuneText;
import dev.marquee.service.experiment.TuneRequest;
import dev.marquee.service.experiment.TuneResponse;
import dev.marquee.service.experiment.TuneService;
import dev.marquee.tune.SearchPlan.Strategy;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tunes the options of an algorithm. */
@Command(
        name = "tune",
        description = {
            "Tune the options of an algorithm on validation parts of the training ratings; the test part is never used.",
            "Repeat the same command to resume an interrupted search."
        },
        footer = {
            "  ./marquee tune als --data ml-100k --split u1 --trials 30",
            "  ./marquee evaluate als --options als.json --data ml-100k --split u1",
            "  ./marquee tune ease --metric ndcg@10 --data ml-100k --split u1 --trials 50 --out lists.json",
            "  ./marquee tune svdpp --option rank=20 --validation kfold:5 --data ml-100k --split u1 --trials 20"
        })
public final class TuneCommand implements Runnable {
    @Parameters(paramLabel = "ALGORITHM", description = "An algorithm, such as als; help NAME shows its options.")
    private String algorithm;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            required = true,
            paramLabel = "S",
            description = "How to split off the test part; evaluate --help lists the splits.")
    private String split;

    @Option(names = "--trials", required = true, paramLabel = "N", description = "Number of configurations to try.")
    private int trials;

    @Option(
            names = "--strategy",
            paramLabel = "halving|random",
            description =
                    "halving (successive halving) starts with few epochs or sweeps and continues with the best third; random trains each in full. Default: halving if the algorithm has such an option.")
    private Optional<String> strategy = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "M",
            description =
                    "Metric to optimize: rmse, mae, ndcg@10, … Default: rmse, or ndcg if the algorithm predicts no ratings.")
    private Optional<String> metric = Optional.empty();

    @Option(
            names = "--validation",
            paramLabel = "S",
            description =
                    "How to split the training part, such as kfold:5. Default: like --split, or random:0.1 if that is defined by files.")
    private Optional<String> validation = Optional.empty();

    @Mixin
    private final EvaluationCriteriaOptions criteria = new EvaluationCriteriaOptions();

    @Mixin
    private final AlgorithmOptions algorithmOptions = new AlgorithmOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Options file to write (default ALGORITHM.json); the log of trials is FILE.trials.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public TuneCommand(Terminal terminal) {
        this.terminal = terminal;
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        TuneRequest request = new TuneRequest(
                algorithm,
                data.request(),
                split,
                algorithmOptions.options(),
                new TuneRequest.Search(strategy.map(Strategy::parse), trials, algorithmOptions.seed()),
                new TuneRequest.Goal(metric, validation, criteria.criteria()),
                out.orElseGet(() -> Path.of(algorithm + ".json")));
        TuneResponse response = new TuneService(
                        terminal.isErrTerminal()
                                ? compute.context()
                                : compute.context(new LineProgress(terminal.err())))
                .tune(request);
        output.print(response, () -> TuneText.of(response, data.arguments(), terminal.outColumns()));
    }
}
