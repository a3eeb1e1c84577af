package dev.marquee.server.http.access;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Of two requests for a client's last token, one gets it. */
@JCStressTest
@Outcome(
        id = {"true, false", "false, true"},
        expect = Expect.ACCEPTABLE,
        desc = "one")
@Outcome(expect = Expect.FORBIDDEN, desc = "both or none")
@State
public class RateLimitsStress {
    private final RateLimits limits = new RateLimits(1, 1, () -> 0);

    @Actor
    public void first(ZZ_Result r) {
        r.r1 = limits.acquire("ann").isEmpty();
    }

    @Actor
    public void second(ZZ_Result r) {
        r.r2 = limits.acquire("ann").isEmpty();
    }
}
