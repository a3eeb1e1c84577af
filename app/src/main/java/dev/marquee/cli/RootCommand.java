package dev.marquee.cli;

import dev.marquee.cli.command.ParentCommand;
import dev.marquee.cli.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code marquee} alone: shows what there is. */
@Command(
        name = "marquee",
        description = "Learns from ratings of movies, and recommends what to watch next.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {
            "  ./marquee help train            what a command does, with examples",
            "  ./marquee demo                  the whole thing on the bundled ratings"
        })
final class RootCommand extends ParentCommand {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show a stack trace when something fails.")
    private boolean debug;

    boolean debug() {
        return debug;
    }
}
