package dev.marquee.parallel;

import java.util.Arrays;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A task has done all its tiles when it ends, also while another thread has another task; the caller sees what they wrote. */
@JCStressTest
@Outcome(id = "8, 8", expect = Expect.ACCEPTABLE, desc = "all tiles")
@Outcome(expect = Expect.FORBIDDEN, desc = "a tile is missing")
@State
public class WorkersStress {
    private static final Workers WORKERS = Workers.of(2);

    @Actor
    public void first(II_Result r) {
        r.r1 = tiles();
    }

    @Actor
    public void second(II_Result r) {
        r.r2 = tiles();
    }

    private static int tiles() {
        int[] done = new int[8];
        WORKERS.forEachTile(done.length, tile -> done[tile] = 1);
        return Arrays.stream(done).sum();
    }
}
