package dev.marquee.store.database;

import dev.marquee.store.record.StoreException.Reason;
import java.time.Instant;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A failed write is seen by the health check of another thread. */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "seen")
@Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "never seen")
@State
public class WriteHealthStress {
    private final WriteHealth health = new WriteHealth(() -> Instant.EPOCH);

    @Actor
    public void check() {
        while (health.recentFailure().isEmpty()) {
            // The check is asked again.
        }
    }

    @Signal
    public void fail() {
        health.recordFailure(Reason.FULL);
    }
}
