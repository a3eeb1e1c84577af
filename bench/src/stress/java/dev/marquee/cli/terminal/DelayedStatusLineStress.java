package dev.marquee.cli.terminal;

import java.io.BufferedReader;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** A status line that is shown while it is closed is cleared, or not shown at all. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "cleared or never shown")
@Outcome(expect = Expect.FORBIDDEN, desc = "it stays")
@State
public class DelayedStatusLineStress {
    private final StringWriter screen = new StringWriter();
    private final TerminalWriter writer = TerminalWriter.of(screen, 80, false);
    private final LaterAndLater clock = new LaterAndLater();
    private final DelayedStatusLine line =
            new DelayedStatusLine(new Terminal(new BufferedReader(Reader.nullReader()), writer, writer, 80, 80), clock);

    /** A clock that is ten seconds later each time. */
    private static final class LaterAndLater implements InstantSource {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(10);
            return now;
        }
    }

    @Actor
    public void show() {
        line.accept("training");
    }

    @Actor
    public void close() {
        line.close();
    }

    @Arbiter
    public void end(Z_Result r) {
        String shown = screen.toString();
        r.r1 = shown.isEmpty() || shown.endsWith("\r\u001B[K");
    }
}
