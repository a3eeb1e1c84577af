package dev.marquee.service.retrain;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A reader sees the steps of one task, never those of one with the number of another. */
@JCStressTest
@Outcome(
        id = {
            "reading 0 of 0",
            "training 0 of 0",
            "training: als 0 of 5",
            "training: als 5 of 5",
            "training: ease 0 of 2"
        },
        expect = Expect.ACCEPTABLE,
        desc = "of one task")
@Outcome(expect = Expect.FORBIDDEN, desc = "of two tasks")
@State
public class RetrainingProgressStress {
    private final RetrainingProgress progress = new RetrainingProgress();

    @Actor
    public void train() {
        progress.phase("training");
        progress.begin("als", 5);
        progress.step(5, "");
        progress.begin("ease", 2);
    }

    @Actor
    public void read(L_Result r) {
        RetrainingResponse.Step now = progress.now();
        r.r1 = now.task() + " " + now.done() + " of " + now.of();
    }
}
