package dev.marquee.store.database;

import dev.marquee.store.record.StoreException;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** With one connection, one thread works at a time, and the next sees what it did. */
@JCStressTest
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "one after the other")
@Outcome(expect = Expect.FORBIDDEN, desc = "at the same time")
@State
public class FairSemaphoreStress {
    private final FairSemaphore connections = new FairSemaphore(1, Duration.ofMinutes(1));
    private int count;

    @Actor
    public void first() {
        work();
    }

    @Actor
    public void second() {
        work();
    }

    private void work() {
        connections.withPermit(() -> count++, () -> new StoreException("users.db", StoreException.Reason.BUSY));
    }

    @Arbiter
    public void end(I_Result r) {
        r.r1 = count;
    }
}
