package dev.marquee.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stream of the program, on which all of its output appears. Control characters are escaped (see {@link Printable}), so that
 * no text of a file reaches a terminal as a command; {@link Style styles} become colours. Never throws: what could not be
 * written is known by {@link #failure()}. Thread-safe.
 */
public final class TerminalWriter extends PrintWriter {
    private final EscapingWriter target;
    private final int columns;

    private TerminalWriter(EscapingWriter target, int columns) {
        super(target, true);
        this.target = target;
        this.columns = columns;
    }

    /**
     * A writer in UTF-8.
     *
     * @param columns of the terminal, or {@link Terminal#NO_TERMINAL}
     * @param colours whether styles become colours
     */
    public static TerminalWriter of(OutputStream stream, int columns, boolean colours) {
        return of(new OutputStreamWriter(stream, StandardCharsets.UTF_8), columns, colours);
    }

    /** A writer to another one, with the same parameters. */
    public static TerminalWriter of(Writer writer, int columns, boolean colours) {
        return new TerminalWriter(new EscapingWriter(writer, colours), columns);
    }

    /** Prints lines; on a terminal, those that are too long for it are wrapped between words. */
    public void prose(String text) {
        String lines = text.stripTrailing();
        println(
                columns == Terminal.NO_TERMINAL
                        ? lines
                        : String.join("\n", Wrapping.all(lines, columns).toList()));
    }

    /** Prints an escape sequence of the program's own. */
    void control(String sequence) {
        synchronized (lock) {
            flush();
            target.control(sequence);
            target.flush();
        }
    }

    /** A view of this writer that escapes nothing, for help that is styled already; it contains no text of files. */
    public PrintWriter styled() {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int offset, int length) {
                        control(new String(text, offset, length));
                    }

                    @Override
                    public void flush() {
                        TerminalWriter.this.flush();
                    }

                    @Override
                    public void close() {
                        // The stream belongs to the process.
                    }
                },
                true);
    }

    /** Why output was lost, if it was; the output so far is flushed first. */
    public Optional<IOException> failure() {
        flush();
        return target.failure();
    }
}
