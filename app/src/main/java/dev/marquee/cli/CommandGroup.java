package dev.marquee.cli;

import java.util.List;

/**
 * Commands listed under one heading of the help.
 *
 * @param title such as {@code Data}
 * @param commands in help order
 */
record CommandGroup(String title, List<LazyCommand> commands) {
    /** Copies the commands. */
    CommandGroup {
        commands = List.copyOf(commands);
    }

    /** Creates a group. */
    static CommandGroup of(String title, LazyCommand... commands) {
        return new CommandGroup(title, List.of(commands));
    }
}
