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

    /** Commands, each an object with picocli's annotations or a specification made from one. */
    static CommandGroup of(String title, Object... commands) {
        return new CommandGroup(
                title, Arrays.stream(commands).map(CommandGroup::specification).toList());
    }

    private static CommandSpec specification(Object command) {
        return command instanceof CommandSpec specification ? specification : CommandSpec.forAnnotatedObject(command);
    }

    /** Makes the commands subcommands of another. */
    void addTo(CommandSpec parent) {
        commands.forEach(command -> parent.addSubcommand(command.name(), command));
    }
}
