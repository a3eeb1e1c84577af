package dev.marquee.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * One line of a terminal that is written over and over, from a second after the task began until it ends; then it is
 * cleared, also when the program is interrupted. Safe to write from several threads.
 */
final class DelayedStatusLine implements ProgressBarConsumer {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final int columns;
    private final InstantSource clock;
    private final Instant begun;
    private boolean shown;
    private boolean closed;

    DelayedStatusLine(Terminal terminal, InstantSource clock) {
        this.err = terminal.err();
        this.columns = terminal.errColumns();
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Room is left for the ^C that a terminal writes, so that it stays on this line and is cleared with it. */
    @Override
    public int getMaxRenderedLength() {
        return columns - 3;
    }

    @Override
    public synchronized void accept(String line) {
        if (!closed && begun.plus(PATIENCE).isBefore(clock.instant())) {
            err.print("\r" + line);
            err.flush();
            shown = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (shown) {
            err.print(CLEAR);
            err.flush();
            shown = false;
        }
    }
}
