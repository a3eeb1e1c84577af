package dev.marquee.cli.command;

import dev.marquee.cli.option.AlgorithmOptions;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.DataOptions;
import dev.marquee.cli.option.EvaluationCriteriaOptions;
import dev.marquee.cli.option.OptionsFiles;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.EvaluationText;
import dev.marquee.cli.text.NextStep;
import dev.marquee.service.experiment.EvaluateRequest;
import dev.marquee.service.experiment.EvaluateResponse;
import dev.marquee.service.experiment.EvaluateService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates an algorithm or a model. */
@Command(
        name = "evaluate",
        description = "Train on one part of the ratings and evaluate on another, which is used once.",
        footer = {
            "  ./marquee evaluate neural --data ml-100k --split u1",
            "  ./marquee evaluate neural --option preset=study --data ml-100k --split random:0.2 --json",
            "  ./marquee evaluate als --options als.json --data ml-100k --split u1",
            "  ./marquee evaluate u1.marquee --data ml-100k --split u1"
        })
public final class EvaluateCommand implements Runnable {
    @Parameters(paramLabel = "ALGORITHM|FILE", description = "An algorithm, or a model file.")
    private String algorithm;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            required = true,
            paramLabel = "S",
            description =
                    "u1…u5, ua, ub, random:0.2, per-user:0.25, per-movie:0.25, time:0.1, replay:0.2, leave-one-out, kfold:5, cold-users:0.2:5, cold-movies:0.1:5 or files:TRAIN,TEST.")
    private String split;

    @Mixin
    private final EvaluationCriteriaOptions criteria = new EvaluationCriteriaOptions();

    @Mixin
    private final OptionsFiles optionsFiles = new OptionsFiles();

    @Mixin
    private final AlgorithmOptions algorithmOptions = new AlgorithmOptions();

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        EvaluateRequest request = new EvaluateRequest(
                algorithm,
                data.request(),
                split,
                criteria.criteria(),
                optionsFiles.combinedWith(algorithmOptions),
                algorithmOptions.seed());
        EvaluateResponse response = new EvaluateService(compute.context()).evaluate(request);
        output.print(
                response,
                () -> EvaluationText.of(response, terminal.outColumns())
                        + "\n"
                        + NextStep.of(
                                "compare",
                                others(response),
                                data.arguments(),
                                "--split",
                                split,
                                criteria.arguments(),
                                optionsFiles.arguments(),
                                algorithmOptions.seedArguments()));
    }

    /** The algorithm and others: what the numbers mean is seen by comparison. */
    private String others(EvaluateResponse response) {
        return Stream.concat(
                        Stream.of(Stream.concat(
                                        Stream.of(algorithm),
                                        algorithmOptions.options().entrySet().stream()
                                                .map(Object::toString))
                                .collect(Collectors.joining(":"))),
                        Stream.of("bias", "popular")
                                .filter(name -> !name.equals(response.model().algorithm())))
                .collect(Collectors.joining(","));
    }
}
