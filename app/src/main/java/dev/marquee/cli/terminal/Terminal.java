package dev.marquee.cli.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param in what is typed or piped in
 * @param out the answer
 * @param err everything else
 * @param outColumns the width of the terminal that {@code out} is, or {@link #NO_TERMINAL}
 * @param errColumns the width of the terminal that {@code err} is, or {@link #NO_TERMINAL}
 */
public record Terminal(BufferedReader in, PrintWriter out, PrintWriter err, int outColumns, int errColumns) {
    /** The width of what is no terminal: a file or a pipe. */
    public static final int NO_TERMINAL = 0;

    /** The process's own streams. Java cannot tell a terminal from a pipe, so the launcher says it in two properties. */
    public static Terminal system() {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Integer.getInteger("marquee.columns.out", NO_TERMINAL),
                Integer.getInteger("marquee.columns.err", NO_TERMINAL));
    }

    /** Whether the answer goes to a person's eyes. */
    public boolean showsAnswers() {
        return outColumns != NO_TERMINAL;
    }

    /** Whether the answer may have colours: on a terminal, unless NO_COLOR (no-color.org) asks for none. */
    public boolean showsColours() {
        return showsAnswers() && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether progress and errors go to a person's eyes. */
    public boolean showsProgress() {
        return errColumns != NO_TERMINAL;
    }

    /** A writer never throws: once the reader of a pipe has gone, what is written is lost, and nobody misses it. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
