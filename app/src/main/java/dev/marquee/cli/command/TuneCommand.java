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
import dev.marquee.tune.Strategy;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches good options of an algorithm. */
@Command(
        name = "tune",
        description = {
            "Search options of an algorithm on validation parts of the training ratings; what is tested is never looked at.",
            "The same command again goes on where it was stopped."
        },
        footer = {
            "  ./marquee tune als --data ml-100k --split u1 --trials 30",
            "  ./marquee evaluate als --options als.json --data ml-100k --split u1",
            "  ./marquee tune ease --metric ndcg@10 --data ml-100k --split u1 --trials 50 --out lists.json",
            "  ./marquee tune svdpp --option rank=20 --validation kfold:5 --data ml-100k --split u1 --trials 20"
        })
public final class TuneCommand implements Runnable {
    @Parameters(paramLabel = "ALGORITHM", description = "Such as als; help NAME shows its options.")
    private String algorithm;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            required = true,
            paramLabel = "S",
            description = "How to set the test part aside; evaluate --help lists the ways.")
    private String split;

    @Option(names = "--trials", required = true, paramLabel = "N", description = "How many draws of options to try.")
    private int trials;

    @Option(
            names = "--strategy",
            paramLabel = "halving|random",
            description =
                    "halving begins with fewer epochs or sweeps and goes on with the best third; random trains each in full. By default halving where the algorithm has such an option.")
    private Optional<String> strategy = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "M",
            description =
                    "What is best: rmse, mae, ndcg@10, … By default rmse, or ndcg where no ratings are predicted.")
    private Optional<String> metric = Optional.empty();

    @Option(
            names = "--validation",
            paramLabel = "S",
            description =
                    "How to cut the train part in turn, such as kfold:5. By default as the split does, or random:0.1 where that is in files.")
    private Optional<String> validation = Optional.empty();

    @Mixin
    private final EvaluationCriteriaOptions lists = new EvaluationCriteriaOptions();

    @Mixin
    private final AlgorithmOptions how = new AlgorithmOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The options file to write, by default ALGORITHM.json; the log of trials is FILE.trials beside it.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final ComputeOptions computing;

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public TuneCommand(Terminal terminal) {
        this.terminal = terminal;
        computing = new ComputeOptions(terminal);
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        TuneRequest request = new TuneRequest(
                algorithm,
                data.request(),
                split,
                how.options(),
                new TuneRequest.Search(strategy.map(Strategy::parse), trials, how.seed()),
                new TuneRequest.Goal(metric, validation, lists.criteria()),
                out.orElseGet(() -> Path.of(algorithm + ".json")));
        TuneResponse found = new TuneService(
                        terminal.showsProgress()
                                ? computing.context()
                                : computing.context(new LineProgress(terminal.err())))
                .tune(request);
        answer.print(found, () -> TuneText.of(found, terminal.outColumns()));
    }
}
