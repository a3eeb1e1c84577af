package dev.marquee.cli.option;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.service.Json;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** What a command prints on standard output: a JSON document where asked for, else text. A mixin of every command. */
public final class CommandOutput {
    private final Terminal terminal;

    @Option(names = "--json", description = "Print the answer as one JSON document.")
    private boolean json;

    public CommandOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether JSON was asked for. */
    public boolean isJson() {
        return json;
    }

    /** Prints an answer: the record as JSON, or the text. */
    public void print(Object answer, Supplier<String> text) {
        terminal.out().println((json ? Json.write(answer) : text.get()).stripTrailing());
    }
}
