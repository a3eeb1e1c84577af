package dev.marquee.model;

import dev.marquee.model.Progress.ProgressTask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Steps of two threads are reported one after the other, in their order. */
@JCStressTest
@Outcome(id = "12", expect = Expect.ACCEPTABLE, desc = "the first, then the second")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, or out of order")
@State
public class ProgressTaskStress {
    private int seen;

    private final ProgressTask task = ProgressTask.begin(
            new Progress() {
                @Override
                public void begin(String task, long steps) {
                    seen = 0;
                }

                @Override
                public void step(long done, String note) {
                    seen = 10 * seen + (int) done;
                }

                @Override
                public void end() {
                    seen = -1;
                }
            },
            "stress",
            2);

    @Actor
    public void first() {
        task.step();
    }

    @Actor
    public void second() {
        task.step();
    }

    @Arbiter
    public void end(I_Result r) {
        r.r1 = seen;
    }
}
