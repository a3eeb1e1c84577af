package dev.marquee.cli;

import dev.marquee.cli.command.CompareCommand;
import dev.marquee.cli.command.DataCommand;
import dev.marquee.cli.command.DemoCommand;
import dev.marquee.cli.command.EvaluateCommand;
import dev.marquee.cli.command.ExploreCommand;
import dev.marquee.cli.command.ExportCommand;
import dev.marquee.cli.command.ImportCommand;
import dev.marquee.cli.command.InfoCommand;
import dev.marquee.cli.command.InterviewCommand;
import dev.marquee.cli.command.KeysAddCommand;
import dev.marquee.cli.command.KeysCommand;
import dev.marquee.cli.command.PredictCommand;
import dev.marquee.cli.command.RecommendCommand;
import dev.marquee.cli.command.ReproduceCommand;
import dev.marquee.cli.command.ServeCommand;
import dev.marquee.cli.command.SimilarCommand;
import dev.marquee.cli.command.TrainCommand;
import dev.marquee.cli.command.TuneCommand;
import dev.marquee.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, in the groups shown by the help. */
final class Marquee {
    private final CommandLine commands;
    private final ErrorReporter errors;

    Marquee(Terminal terminal) {
        RootCommand root = new RootCommand();
        CommandSpec data = CommandSpec.forAnnotatedObject(new DataCommand())
                .addSubcommand("list", CommandSpec.forAnnotatedObject(new DataCommand.ListCommand(terminal)))
                .addSubcommand("get", CommandSpec.forAnnotatedObject(new DataCommand.GetCommand(terminal)));
        CommandSpec keys = CommandSpec.forAnnotatedObject(new KeysCommand())
                .addSubcommand("add", CommandSpec.forAnnotatedObject(new KeysAddCommand(terminal)))
                .addSubcommand("list", CommandSpec.forAnnotatedObject(new KeysCommand.ListCommand(terminal)))
                .addSubcommand("remove", CommandSpec.forAnnotatedObject(new KeysCommand.RemoveCommand(terminal)));
        List<CommandGroup> groups = List.of(
                CommandGroup.of("Start here", new DemoCommand(terminal), new ReproduceCommand(terminal)),
                CommandGroup.of("Data", data, new ExploreCommand(terminal)),
                CommandGroup.of(
                        "Learning",
                        new TrainCommand(terminal),
                        new EvaluateCommand(terminal),
                        new CompareCommand(terminal),
                        new TuneCommand(terminal)),
                CommandGroup.of(
                        "Using a model",
                        new RecommendCommand(terminal),
                        new InterviewCommand(terminal),
                        new ImportCommand(terminal),
                        new SimilarCommand(terminal),
                        new PredictCommand(terminal),
                        new InfoCommand(terminal),
                        new ExportCommand(terminal)),
                CommandGroup.of("Serving", new ServeCommand(terminal), keys),
                CommandGroup.of("About the program", new HelpCommand(terminal), new CompletionCommand()));
        CommandSpec spec = CommandSpec.forAnnotatedObject(root);
        groups.forEach(group -> group.addTo(spec));
        spec.addSubcommand("warm-up", CommandSpec.forAnnotatedObject(new WarmUpCommand(terminal)));
        commands = new CommandLine(spec);
        HelpLayout.apply(commands, groups, terminal);
        errors = new ErrorReporter(terminal, root);
        commands.setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Names of all commands shown by the help. */
    Set<String> commands() {
        return commands.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Runs the command given by the arguments and returns its exit status: 0 success, 1 failure, 2 usage error. */
    int run(String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (Error e) {
            return errors.report(e);
        }
    }
}
