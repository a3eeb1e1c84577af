package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;

/** A terminal whose output can be read: a pipe, or one of a width. */
public final class Captured {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal;

    private Captured(int columns, String in) {
        terminal = new Terminal(
                new BufferedReader(new StringReader(in)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                columns,
                columns);
    }

    public static Captured pipe() {
        return given("");
    }

    /** A pipe into which something was typed. */
    static Captured given(String in) {
        return new Captured(Terminal.NO_TERMINAL, in);
    }

    public static Captured ofColumns(int columns) {
        return new Captured(columns, "");
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Runs a command line here and gives its exit status. */
    int run(String... arguments) {
        return new Marquee(terminal).run(arguments);
    }

    /** Runs a command line here with {@code --json}, which must succeed, and gives its answer. */
    JsonNode json(String... arguments) throws IOException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        assertThat(run(all)).as(err()).isZero();
        return new ObjectMapper().readTree(out());
    }

    String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
