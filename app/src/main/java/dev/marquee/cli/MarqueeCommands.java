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
import dev.marquee.cli.command.SynthCommand;
import dev.marquee.cli.command.TrainCommand;
import dev.marquee.cli.command.TuneCommand;
import dev.marquee.cli.command.TwinsCommand;
import dev.marquee.cli.terminal.Terminal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** All commands, in the groups shown by the help. */
final class MarqueeCommands {
    private static final Set<String> VERSION = Set.of("-V", "--version");
    private static final Set<String> ABOUT_OTHERS = Set.of("help", "generate-completion");

    private final Terminal terminal;

    MarqueeCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    private List<CommandGroup> groups() {
        return List.of(
                CommandGroup.of(
                        "Start here", command("demo", DemoCommand::new), command("reproduce", ReproduceCommand::new)),
                CommandGroup.of(
                        "Data",
                        new LazyCommand("data", this::data),
                        command("explore", ExploreCommand::new),
                        command("synth", SynthCommand::new)),
                CommandGroup.of(
                        "Learning",
                        command("train", TrainCommand::new),
                        command("evaluate", EvaluateCommand::new),
                        command("compare", CompareCommand::new),
                        command("tune", TuneCommand::new)),
                CommandGroup.of(
                        "Using a model",
                        command("recommend", RecommendCommand::new),
                        command("interview", InterviewCommand::new),
                        command("import", ImportCommand::new),
                        command("similar", SimilarCommand::new),
                        command("predict", PredictCommand::new),
                        command("info", InfoCommand::new),
                        command("export", ExportCommand::new)),
                CommandGroup.of(
                        "Serving",
                        command("serve", ServeCommand::new),
                        new LazyCommand("keys", this::keys),
                        command("twins", TwinsCommand::new)),
                CommandGroup.of(
                        "About the program",
                        command("help", HelpCommand::new),
                        command("generate-completion", _ -> new CompletionCommand())));
    }

    private LazyCommand command(String name, Function<Terminal, Object> constructor) {
        return new LazyCommand(name, () -> CommandSpec.forAnnotatedObject(constructor.apply(terminal)));
    }

    private CommandSpec data() {
        return CommandSpec.forAnnotatedObject(new DataCommand())
                .addSubcommand("list", CommandSpec.forAnnotatedObject(new DataCommand.ListCommand(terminal)))
                .addSubcommand("get", CommandSpec.forAnnotatedObject(new DataCommand.GetCommand(terminal)));
    }

    private CommandSpec keys() {
        return CommandSpec.forAnnotatedObject(new KeysCommand())
                .addSubcommand("add", CommandSpec.forAnnotatedObject(new KeysAddCommand(terminal)))
                .addSubcommand("list", CommandSpec.forAnnotatedObject(new KeysCommand.ListCommand(terminal)))
                .addSubcommand("remove", CommandSpec.forAnnotatedObject(new KeysCommand.RemoveCommand(terminal)));
    }

    /** Names of all commands shown by the help. */
    Set<String> commands() {
        return shown(groups()).map(LazyCommand::name).collect(Collectors.toSet());
    }

    /**
     * Runs the command given by the arguments and returns its exit status: 0 success, 1 failure, 2 usage error. A command whose
     * output was lost has failed.
     */
    int run(String... arguments) {
        RootCommand root = new RootCommand();
        ErrorReporter errors = new ErrorReporter(terminal, root);
        try {
            int status = commandLine(root, errors, arguments).execute(arguments);
            return status == ExitCode.OK
                    ? terminal.out().failure().map(errors::reportLostOutput).orElse(status)
                    : status;
        } catch (Error e) {
            return errors.report(e);
        }
    }

    /** The commands as declared, to be parsed without being run. Only the first argument's is read if that suffices. */
    CommandLine commandLine(String... arguments) {
        RootCommand root = new RootCommand();
        return commandLine(root, new ErrorReporter(terminal, root), arguments);
    }

    private CommandLine commandLine(RootCommand root, ErrorReporter errors, String... arguments) {
        List<CommandGroup> groups = groups();
        CommandSpec spec = CommandSpec.forAnnotatedObject(root);
        needed(groups, arguments).forEach(command -> command.addTo(spec));
        CommandLine commands = new CommandLine(spec);
        HelpLayout.apply(commands, groups, terminal);
        return commands.setOut(terminal.out().styled())
                .setErr(terminal.err().styled())
                .setExecutionStrategy(MarqueeCommands::execute)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    private static int execute(ParseResult parsed) {
        FileArguments.of(parsed).check();
        return new RunLast().execute(parsed);
    }

    /** Only the named command, where that suffices: picocli takes 0.2 s to read the annotations of all. */
    private List<LazyCommand> needed(List<CommandGroup> groups, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length == 1 && VERSION.contains(first)) {
            return List.of();
        }
        List<LazyCommand> all = Stream.concat(shown(groups), Stream.of(command("warm-up", WarmUpCommand::new)))
                .toList();
        return all.stream()
                .filter(command -> command.name().equals(first) && !ABOUT_OTHERS.contains(first))
                .findFirst()
                .map(List::of)
                .orElse(all);
    }

    private static Stream<LazyCommand> shown(List<CommandGroup> groups) {
        return groups.stream().flatMap(group -> group.commands().stream());
    }
}
