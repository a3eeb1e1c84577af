package dev.marquee.cli.terminal;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Escapes control characters except line breaks and tabs, turns marks of styles into colours or drops them, names the program as
 * its launcher does, and remembers the first failure of the target; what follows it is discarded. Not thread-safe by itself: a
 * {@link TerminalWriter} locks.
 */
final class EscapingWriter extends Writer {
    /** How texts of the program name it. */
    private static final String IN_TEXTS = "./marquee ";

    /** How it is started: an installed program is on the path. */
    private static final String STARTED_AS = System.getProperty("marquee.command", "./marquee") + " ";

    private final Writer target;
    private final boolean colours;
    private Optional<IOException> failure = Optional.empty();

    EscapingWriter(Writer target, boolean colours) {
        this.target = target;
        this.colours = colours;
    }

    @Override
    public void write(char[] text, int offset, int length) {
        StringBuilder escaped = new StringBuilder(length);
        for (int i = offset; i < offset + length; i++) {
            append(escaped, text[i], i + 1 < offset + length ? text[i + 1] : ' ');
        }
        control(escaped.toString());
    }

    private void append(StringBuilder escaped, char character, char next) {
        if (character == Style.SPACE) {
            escaped.append(' ');
        } else if (Style.isMark(character)) {
            escaped.append(colours ? Style.sequence(character) : "");
        } else if (character == '\n' || character == '\t' || (character == '\r' && next == '\n')) {
            escaped.append(character);
        } else if (Printable.isActive(character)) {
            Printable.escape(escaped, character);
        } else {
            escaped.append(character);
        }
    }

    /** Writes without escaping. */
    void control(String sequence) {
        attempt(() -> target.write(sequence.replace(IN_TEXTS, STARTED_AS)));
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    @Override
    public void close() {
        attempt(target::close);
    }

    /** The first failure. */
    Optional<IOException> failure() {
        return failure;
    }

    @FunctionalInterface
    private interface Output {
        void run() throws IOException;
    }

    private void attempt(Output output) {
        if (failure.isEmpty()) {
            try {
                output.run();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
    }
}
