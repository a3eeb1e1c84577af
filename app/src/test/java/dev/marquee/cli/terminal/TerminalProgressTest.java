package dev.marquee.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.CapturedTerminal;
import dev.marquee.model.Progress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Test
    void isSilentWithoutATerminal() {
        assertThat(TerminalProgress.steps(CapturedTerminal.pipe().terminal())).isSameAs(Progress.SILENT);
    }

    @Test
    void showsNothingForAShortTask() {
        CapturedTerminal terminal = CapturedTerminal.ofColumns(80);
        DelayedStatusLine line = new DelayedStatusLine(terminal.terminal(), now::get);
        now.set(Instant.ofEpochMilli(900));
        line.accept("Training");
        line.close();

        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void showsALongTaskAndClearsItsLineAtTheEnd() {
        CapturedTerminal terminal = CapturedTerminal.ofColumns(80);
        DelayedStatusLine line = new DelayedStatusLine(terminal.terminal(), now::get);
        now.set(Instant.ofEpochMilli(1100));
        line.accept("Training 12 %");
        line.close();
        line.accept("Training 13 %");

        assertThat(terminal.err()).isEqualTo("\rTraining 12 %\r\u001B[K");
    }
}
