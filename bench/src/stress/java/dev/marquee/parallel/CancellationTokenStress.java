package dev.marquee.parallel;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A computation that looks at its token ends after it is cancelled. */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "ended")
@Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "goes on for ever")
@State
public class CancellationTokenStress {
    private final CancellationToken token = new CancellationToken();

    @Actor
    public void compute() {
        while (!token.isCancelled()) {
            // The computation.
        }
    }

    @Signal
    public void cancel() {
        token.cancel();
    }
}
