package dev.marquee.service.serving;

import dev.marquee.bench.stress.StressFiles;
import java.time.InstantSource;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Of two models that are put into service, each replaces the one before it, and the last one stays. */
@JCStressTest
@Outcome(id = "0, 1, 2", expect = Expect.ACCEPTABLE, desc = "the second replaces the first")
@Outcome(id = "2, 0, 1", expect = Expect.ACCEPTABLE, desc = "the first replaces the second")
@Outcome(expect = Expect.FORBIDDEN, desc = "one replacement is lost")
@State
public class LiveModelStress {
    private static final List<ModelService> MODELS = List.of(
            ModelService.open(StressFiles.model(1)),
            ModelService.open(StressFiles.model(2)),
            ModelService.open(StressFiles.model(3)));

    private final LiveModel live = new LiveModel(MODELS.getFirst(), InstantSource.system());

    @Actor
    public void first(III_Result r) {
        r.r1 = MODELS.indexOf(live.swap(MODELS.get(1)));
    }

    @Actor
    public void second(III_Result r) {
        r.r2 = MODELS.indexOf(live.swap(MODELS.get(2)));
    }

    @Arbiter
    public void end(III_Result r) {
        r.r3 = MODELS.indexOf(live.get().service());
    }
}
