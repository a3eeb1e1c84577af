package dev.marquee.server.http.access;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** A check that was overtaken does not replace the result of the later one: a new key is not forgotten again. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the key is known")
@Outcome(expect = Expect.FORBIDDEN, desc = "an older check has won")
@State
public class RecentCheckStress {
    private volatile long now;
    private volatile boolean hasKey;
    private final RecentCheck check = new RecentCheck(() -> hasKey, 5, () -> now);

    public RecentCheckStress() {
        now = 5;
    }

    @Actor
    public void ask() {
        check.get();
    }

    @Actor
    public void addKey() {
        hasKey = true;
        now = 10;
        check.get();
    }

    @Arbiter
    public void end(Z_Result r) {
        r.r1 = check.get();
    }
}
