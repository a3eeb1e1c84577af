package dev.marquee.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows the help of a command, or of the program. */
@Command(name = "help", description = "Show what a command does, with examples.", footer = "  ./marquee help help")
final class HelpCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "One of the commands; without it, all are listed.")
    private Optional<String> command = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        CommandLine wanted = command.map(name -> subcommand(root, name)).orElse(root);
        wanted.usage(root.getOut());
    }

    private static CommandLine subcommand(CommandLine root, String name) {
        return Optional.ofNullable(root.getSubcommands().get(name))
                .orElseThrow(() -> new UnmatchedArgumentException(root, List.of(name)));
    }
}
