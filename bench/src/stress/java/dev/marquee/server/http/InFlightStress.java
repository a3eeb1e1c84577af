package dev.marquee.server.http;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.settings.ServerSettings.Concurrency;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Of two requests for the one place at work, at most one works at a time, and one at least gets it. */
@JCStressTest
@Outcome(
        id = {"1, 0, 1", "0, 1, 1"},
        expect = Expect.ACCEPTABLE,
        desc = "one is shed")
@Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "one after the other")
@Outcome(expect = Expect.FORBIDDEN, desc = "none got it, both at the same time, or a wrong count")
@State
public class InFlightStress {
    private final InFlight inFlight =
            new InFlight(new Concurrency(1, 8, Duration.ofDays(1)), () -> {}, () -> {}, () -> 0);
    private int served;

    @Actor
    public void first(III_Result r) {
        r.r1 = work();
    }

    @Actor
    public void second(III_Result r) {
        r.r2 = work();
    }

    private int work() {
        try {
            return inFlight.work(true, () -> {
                served++;
                return 1;
            });
        } catch (HttpErrorException e) {
            return 0;
        }
    }

    @Arbiter
    public void end(III_Result r) {
        boolean isIdle = inFlight.working() == 0 && inFlight.waiting() == 0;
        r.r3 = isIdle && inFlight.shed() == 2 - served ? served : -1;
    }
}
