package dev.marquee.service.retrain;

import dev.marquee.bench.stress.StressFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Of two threads that want to change a model's files one may; after it, another may. */
@JCStressTest
@Outcome(
        id = {"true, false, true", "false, true, true"},
        expect = Expect.ACCEPTABLE,
        desc = "one")
@Outcome(expect = Expect.FORBIDDEN, desc = "both, none, or never again")
@State
public class ModelLockStress {
    private final Path folder = StressFiles.folder();
    private final Path model = folder.resolve("m.marquee");
    private volatile Optional<ModelLock> held = Optional.empty();

    @Actor
    public void first(LLL_Result r) {
        r.r1 = acquire();
    }

    @Actor
    public void second(LLL_Result r) {
        r.r2 = acquire();
    }

    private Object acquire() {
        try {
            Optional<ModelLock> lock = ModelLock.tryAcquire(model);
            if (lock.isPresent()) {
                held = lock;
            }
            return lock.isPresent();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    @Arbiter
    public void end(LLL_Result r) {
        held.ifPresent(ModelLock::close);
        Optional<ModelLock> next = ModelLock.tryAcquire(model);
        r.r3 = next.isPresent();
        next.ifPresent(ModelLock::close);
        StressFiles.delete(folder);
    }
}
