package dev.marquee.cli;

import dev.marquee.cli.command.ParentCommand;
import dev.marquee.cli.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code marquee} without a command: shows the help. */
@Command(
        name = "marquee",
        description = "Learns from movie ratings and recommends what to watch next.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {
            "  ./marquee help train            help of a command, with examples",
            "  ./marquee demo                  demonstration on the bundled ratings"
        })
final class RootCommand extends ParentCommand {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print a stack trace on errors.")
    private boolean debug;

    boolean debug() {
        return debug;
    }
}
