package dev.marquee.cli.terminal;

import dev.marquee.model.Progress;
import java.time.InstantSource;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress bar with the remaining time. It is shown only on a terminal, for tasks that take longer than one second, and
 * is cleared when the task ends.
 */
public final class TerminalProgress implements Progress {
    private static final int REFRESH_MILLISECONDS = 100;
    private static final long INDEFINITE = -1;

    private final Terminal terminal;
    private final String unit;
    private final long unitSize;
    private volatile DelayedStatusLine line;
    private Optional<ProgressBar> bar = Optional.empty();

    private TerminalProgress(Terminal terminal, String unit, long unitSize) {
        this.terminal = terminal;
        this.unit = unit;
        this.unitSize = unitSize;
        this.line = newLine();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> line.close()));
    }

    /** Progress counted in steps. */
    public static Progress steps(Terminal terminal) {
        return of(terminal, "", 1);
    }

    /** Progress counted in bytes, shown as megabytes. */
    public static Progress bytes(Terminal terminal) {
        return of(terminal, " MB", 1_000_000);
    }

    private static Progress of(Terminal terminal, String unit, long unitSize) {
        return terminal.isErrTerminal() ? new TerminalProgress(terminal, unit, unitSize) : SILENT;
    }

    private DelayedStatusLine newLine() {
        return new DelayedStatusLine(terminal, InstantSource.system());
    }

    @Override
    public void begin(String task, long steps) {
        end();
        line = newLine();
        bar = Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps > 0 ? steps : INDEFINITE)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
                .setConsumer(line)
                .build());
    }

    @Override
    public void step(long done, String note) {
        bar.ifPresent(shown -> shown.stepTo(done).setExtraMessage(note));
    }

    @Override
    public void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
