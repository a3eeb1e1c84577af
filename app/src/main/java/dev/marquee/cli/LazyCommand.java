package dev.marquee.cli;

import dev.marquee.internal.Lazy;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** A command whose annotations are read only if a run needs it. */
final class LazyCommand {
    private final String name;
    private final Lazy<CommandSpec> spec;

    /**
     * Creates a command.
     *
     * @param name the name in its annotation
     * @param reader reads the annotations
     */
    LazyCommand(String name, Supplier<CommandSpec> reader) {
        this.name = name;
        spec = new Lazy<>(reader);
    }

    String name() {
        return name;
    }

    /** First line of the description in the help. */
    String description() {
        return spec.get().usageMessage().description()[0];
    }

    /** Adds the command as a subcommand. */
    void addTo(CommandSpec parent) {
        parent.addSubcommand(name, spec.get());
    }
}
