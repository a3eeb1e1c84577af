package dev.marquee.cli;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.experiment.AlgorithmInfo;
import dev.marquee.service.experiment.AlgorithmInfo.OptionInfo;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows the help of a command, of an algorithm, or of the program. */
@Command(
        name = "help",
        description = "Show the help of a command, or the options of an algorithm.",
        footer = {"  ./marquee help recommend", "  ./marquee help neural"})
final class HelpCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND|ALGORITHM",
            description = "A command or an algorithm; if omitted, all commands are listed.")
    private Optional<String> topic = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        Optional<AlgorithmInfo> algorithm = topic.flatMap(HelpCommand::algorithm);
        if (algorithm.isPresent()) {
            terminal.out().prose(text(algorithm.orElseThrow()));
        } else {
            topic.map(name -> subcommand(root, name)).orElse(root).usage(root.getOut());
        }
    }

    private static Optional<AlgorithmInfo> algorithm(String name) {
        return AlgorithmInfo.all().stream()
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst();
    }

    private static CommandLine subcommand(CommandLine root, String name) {
        return Optional.ofNullable(root.getSubcommands().get(name))
                .orElseThrow(() -> new UnmatchedArgumentException(root, List.of(name)));
    }

    private String text(AlgorithmInfo algorithm) {
        TerminalTable table = new TerminalTable(
                Column.text("option"), Column.text("default"), Column.prose("meaning"), Column.prose("must be"));
        for (OptionInfo option : algorithm.options()) {
            table.row(option.name(), option.preset(), option.meaning(), option.rule());
        }
        String presets = algorithm.presets().isEmpty()
                ? ""
                : "\nPresets, as --option preset=NAME: %s\n".formatted(String.join(", ", algorithm.presets()));
        return "%s: %s\n\n%s%s\nPass options to train and evaluate: ./marquee train %1$s --option NAME=VALUE …"
                .formatted(algorithm.name(), algorithm.summary(), table.lines(terminal.outColumns()), presets);
    }
}
