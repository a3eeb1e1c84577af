package dev.marquee.service.retrain;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Of two requests to retrain, one starts it. */
@JCStressTest
@Outcome(
        id = {"true, false", "false, true"},
        expect = Expect.ACCEPTABLE,
        desc = "one")
@Outcome(expect = Expect.FORBIDDEN, desc = "two at a time, or none")
@State
public class TwoStartsStress {
    private final HeldTask background = new HeldTask();
    private final Retraining retraining = background.retraining();

    @Actor
    public void first(ZZ_Result r) {
        r.r1 = retraining.start();
    }

    @Actor
    public void second(ZZ_Result r) {
        r.r2 = retraining.start();
    }
}
