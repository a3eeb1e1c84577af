package dev.marquee.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Commands that help shows under one title.
 *
 * @param title such as {@code Data}
 * @param commands in the order of help
 */
record CommandGroup(String title, List<CommandSpec> commands) {
    /** Copies the commands. */
    CommandGroup {
        commands = List.copyOf(commands);
    }

    /** Commands, each an object with picocli's annotations. */
    static CommandGroup of(String title, Object... commands) {
        return new CommandGroup(
                title, Arrays.stream(commands).map(CommandSpec::forAnnotatedObject).toList());
    }

    /** Makes the commands subcommands of another. */
    void addTo(CommandSpec parent) {
        commands.forEach(command -> parent.addSubcommand(command.name(), command));
    }
}
