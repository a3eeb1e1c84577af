package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.TerminalWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** A terminal with captured output: a pipe, or a terminal of a given width. */
public final class CapturedTerminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal;

    private CapturedTerminal(int columns, String in, boolean colours) {
        terminal = new Terminal(
                new BufferedReader(new StringReader(in)),
                TerminalWriter.of(out, columns, colours),
                TerminalWriter.of(err, columns, colours),
                columns,
                columns);
    }

    public static CapturedTerminal pipe() {
        return withInput("");
    }

    /** A pipe with the given standard input. */
    static CapturedTerminal withInput(String in) {
        return new CapturedTerminal(Terminal.NO_TERMINAL, in, false);
    }

    public static CapturedTerminal ofColumns(int columns) {
        return new CapturedTerminal(columns, "", false);
    }

    /** A terminal of a given width on which styles are colours. */
    public static CapturedTerminal withColours(int columns) {
        return new CapturedTerminal(columns, "", true);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Runs a command line and returns its exit status. */
    public int run(String... arguments) {
        return new MarqueeCommands(terminal).run(arguments);
    }

    /** The commands as declared, of which only the first argument's is read if that suffices. */
    public CommandLine commandLine(String... arguments) {
        return new MarqueeCommands(terminal).commandLine(arguments);
    }

    /** Runs a command line with {@code --json}, requires success and returns its output. */
    public JsonNode json(String... arguments) throws IOException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        assertThat(run(all)).as(err()).isZero();
        return new ObjectMapper().readTree(out());
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
