package dev.marquee.cli.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Streams of a command.
 *
 * @param in standard input
 * @param out standard output: the result
 * @param err standard error: everything else
 * @param outColumns width of {@code out} in columns if it is a terminal, else {@link #NO_TERMINAL}
 * @param errColumns width of {@code err} in columns if it is a terminal, else {@link #NO_TERMINAL}
 */
public record Terminal(BufferedReader in, TerminalWriter out, TerminalWriter err, int outColumns, int errColumns) {
    /** Width of a stream that is not a terminal, such as a file or a pipe. */
    public static final int NO_TERMINAL = 0;

    /** The streams of the process. The launcher passes both widths as properties, since Java cannot detect a terminal. */
    public static Terminal system() {
        int out = Integer.getInteger("marquee.columns.out", NO_TERMINAL);
        int err = Integer.getInteger("marquee.columns.err", NO_TERMINAL);
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                TerminalWriter.of(new FileOutputStream(FileDescriptor.out), out, usesColours(out)),
                TerminalWriter.of(new FileOutputStream(FileDescriptor.err), err, usesColours(err)),
                out,
                err);
    }

    /** Makes the streams of this terminal those of the process, for libraries that print. */
    public void capture() {
        System.setOut(new PrintStream(new LineStream(out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new LineStream(err), true, StandardCharsets.UTF_8));
    }

    /** Whether standard output is a terminal. */
    public boolean isOutTerminal() {
        return outColumns != NO_TERMINAL;
    }

    /** Whether standard output may have colours: on a terminal, unless NO_COLOR (no-color.org) is set. */
    public boolean usesColours() {
        return usesColours(outColumns);
    }

    private static boolean usesColours(int columns) {
        return columns != NO_TERMINAL
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether standard error is a terminal. */
    public boolean isErrTerminal() {
        return errColumns != NO_TERMINAL;
    }
}
