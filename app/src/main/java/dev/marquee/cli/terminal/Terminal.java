package dev.marquee.cli.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
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
public record Terminal(BufferedReader in, PrintWriter out, PrintWriter err, int outColumns, int errColumns) {
    /** Width of a stream that is not a terminal, such as a file or a pipe. */
    public static final int NO_TERMINAL = 0;

    /** The streams of the process. The launcher passes both widths as properties, since Java cannot detect a terminal. */
    public static Terminal system() {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Integer.getInteger("marquee.columns.out", NO_TERMINAL),
                Integer.getInteger("marquee.columns.err", NO_TERMINAL));
    }

    /** Whether standard output is a terminal. */
    public boolean isOutTerminal() {
        return outColumns != NO_TERMINAL;
    }

    /** Whether standard output may have colours: on a terminal, unless NO_COLOR (no-color.org) is set. */
    public boolean usesColours() {
        return isOutTerminal() && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether standard error is a terminal. */
    public boolean isErrTerminal() {
        return errColumns != NO_TERMINAL;
    }

    /** A writer that never throws: output to a closed pipe is discarded. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
