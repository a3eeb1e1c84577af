package dev.marquee.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

/** A terminal whose output can be read: a pipe, or one of a width. */
final class Captured {
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

    static Captured pipe() {
        return given("");
    }

    /** A pipe into which something was typed. */
    static Captured given(String in) {
        return new Captured(Terminal.NO_TERMINAL, in);
    }

    static Captured ofColumns(int columns) {
        return new Captured(columns, "");
    }

    Terminal terminal() {
        return terminal;
    }

    /** Runs a command line here and gives its exit status. */
    int run(String... arguments) {
        return new Marquee(terminal).run(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
