package dev.marquee.service.retrain;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A retraining that is started while the server stops is cancelled before it touches a file, or was not started. */
@JCStressTest
@Outcome(id = "true, cancelled", expect = Expect.ACCEPTABLE, desc = "cancelled")
@Outcome(id = "false, none", expect = Expect.ACCEPTABLE, desc = "not started")
@Outcome(expect = Expect.FORBIDDEN, desc = "it goes on after the stop")
@State
public class StartAndCloseStress {
    private final HeldTask background = new HeldTask();
    private final Retraining retraining = background.retraining();

    @Actor
    public void start(LL_Result r) {
        r.r1 = retraining.start();
    }

    @Actor
    public void stop() {
        retraining.close();
    }

    @Arbiter
    public void end(LL_Result r) {
        background.runAll();
        r.r2 = retraining.response().state();
    }
}
