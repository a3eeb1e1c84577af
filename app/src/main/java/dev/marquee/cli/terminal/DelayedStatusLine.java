package dev.marquee.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Status line of a terminal, overwritten in place. It appears one second after the task starts and is cleared when the task
 * ends or the program is interrupted. Thread-safe.
 */
final class DelayedStatusLine implements ProgressBarConsumer {
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final String CLEAR = "\r\u001B[K";

    private final TerminalWriter err;
    private final int columns;
    private final InstantSource clock;
    private final Instant started;
    private boolean shown;
    private boolean closed;

    DelayedStatusLine(Terminal terminal, InstantSource clock) {
        this.err = terminal.err();
        this.columns = terminal.errColumns();
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Leaves space for the ^C that a terminal echoes, so that it stays on this line and is cleared with it. */
    @Override
    public int getMaxRenderedLength() {
        return columns - 3;
    }

    @Override
    public synchronized void accept(String line) {
        if (!closed && started.plus(DELAY).isBefore(clock.instant())) {
            err.control("\r");
            err.print(line);
            err.flush();
            shown = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (shown) {
            err.control(CLEAR);
            shown = false;
        }
    }
}
