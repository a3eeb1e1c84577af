package dev.marquee.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Commands listed under one heading of the help.
 *
 * @param title such as {@code Data}
 * @param commands in help order
 */
record CommandGroup(String title, List<CommandSpec> commands) {
    /** Copies the commands. */
    CommandGroup {
        commands = List.copyOf(commands);
    }

    /** Creates a group; each command is an object with picocli annotations or a {@link CommandSpec}. */
    static CommandGroup of(String title, Object... commands) {
        return new CommandGroup(
                title, Arrays.stream(commands).map(CommandGroup::specification).toList());
    }

    private static CommandSpec specification(Object command) {
        return command instanceof CommandSpec specification ? specification : CommandSpec.forAnnotatedObject(command);
    }

    /** Adds the commands as subcommands. */
    void addTo(CommandSpec parent) {
        commands.forEach(command -> parent.addSubcommand(command.name(), command));
    }
}
