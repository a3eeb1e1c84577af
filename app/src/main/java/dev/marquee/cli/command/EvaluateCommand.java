package dev.marquee.cli.command;

import dev.marquee.cli.option.AlgorithmOptions;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.DataOptions;
import dev.marquee.cli.option.EvaluationCriteriaOptions;
import dev.marquee.cli.option.OptionsFiles;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.EvaluationText;
import dev.marquee.service.experiment.EvaluateRequest;
import dev.marquee.service.experiment.EvaluateResponse;
import dev.marquee.service.experiment.EvaluateService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures an algorithm or a model. */
@Command(
        name = "evaluate",
        description = "Learn from one part of the ratings and measure on another, which is looked at once.",
        footer = {
            "  ./marquee evaluate neural --data ml-100k --split u1",
            "  ./marquee evaluate neural --option preset=study --data ml-100k --split random:0.2 --json",
            "  ./marquee evaluate als --options als.json --data ml-100k --split u1",
            "  ./marquee evaluate u1.marquee --data ml-100k --split u1"
        })
public final class EvaluateCommand implements Runnable {
    @Parameters(paramLabel = "ALGORITHM|FILE", description = "The name of an algorithm, or a model file.")
    private String algorithm;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            required = true,
            paramLabel = "S",
            description =
                    "u1…u5, ua, ub, random:0.2, per-user:0.25, per-movie:0.25, time:0.1, leave-one-out, kfold:5, cold-users:0.2:5, cold-movies:0.1:5 or files:TRAIN,TEST.")
    private String split;

    @Mixin
    private final EvaluationCriteriaOptions lists = new EvaluationCriteriaOptions();

    @Mixin
    private final OptionsFiles files = new OptionsFiles();

    @Mixin
    private final AlgorithmOptions how = new AlgorithmOptions();

    @Mixin
    private final ComputeOptions computing;

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
        computing = new ComputeOptions(terminal);
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        EvaluateRequest request =
                new EvaluateRequest(algorithm, data.request(), split, lists.criteria(), files.with(how), how.seed());
        EvaluateResponse measured = new EvaluateService(computing.context()).evaluate(request);
        answer.print(measured, () -> EvaluationText.of(measured, terminal.outColumns()));
    }
}
