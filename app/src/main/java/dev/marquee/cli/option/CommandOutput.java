package dev.marquee.cli.option;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.service.Json;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Output of a command: text, or one JSON document with {@code --json}. Mixin for all commands. */
public final class CommandOutput {
    private final Terminal terminal;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean json;

    public CommandOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether the output is JSON. */
    public boolean isJson() {
        return json;
    }

    /** Prints the result as JSON, or its text. */
    public void print(Object result, Supplier<String> text) {
        if (json) {
            terminal.out().println(Printable.lines(Json.write(result)));
        } else {
            terminal.out().prose(text.get());
        }
    }
}
