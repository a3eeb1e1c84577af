package dev.marquee.service.serving;

import dev.marquee.bench.stress.StressFiles;
import java.time.InstantSource;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A request sees one model with its own version, and none that was replaced before it looked last. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "of one model, in order")
@Outcome(expect = Expect.FORBIDDEN, desc = "mixed, or the old one after the new one")
@State
public class SwapStress {
    private static final List<ModelService> MODELS =
            List.of(ModelService.open(StressFiles.model(1)), ModelService.open(StressFiles.model(2)));
    private static final List<String> VERSIONS = MODELS.stream()
            .map(model -> new LiveModel(model, InstantSource.system()).get().version())
            .toList();

    private final LiveModel live = new LiveModel(MODELS.getFirst(), InstantSource.system());

    @Actor
    public void swap() {
        live.swap(MODELS.getLast());
    }

    @Actor
    public void request(ZZ_Result r) {
        ServedModel first = live.get();
        ServedModel second = live.get();
        int before = MODELS.indexOf(first.service());
        int after = MODELS.indexOf(second.service());
        r.r1 = first.version().equals(VERSIONS.get(before)) && second.version().equals(VERSIONS.get(after));
        r.r2 = before <= after;
    }
}
