package dev.marquee.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes the lines that libraries print to a stream of the process, such as their logs, on to a writer. Thread-safe. */
final class LineStream extends OutputStream {
    private final TerminalWriter target;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineStream(TerminalWriter target) {
        this.target = target;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            target.println(line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else {
            line.write(b);
        }
    }
}
