package dev.marquee.server.http.metrics;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** The first two requests of a route are both counted. */
@JCStressTest
@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "both")
@Outcome(expect = Expect.FORBIDDEN, desc = "one is lost")
@State
public class FirstRequestsStress {
    private final ServerMetrics metrics = new ServerMetrics(List.of());

    @Actor
    public void first() {
        metrics.add("/", "GET", 200, 1);
    }

    @Actor
    public void second() {
        metrics.add("/", "GET", 200, 1);
    }

    @Arbiter
    public void end(JJ_Result r) {
        r.r1 = metrics.total().requests();
        r.r2 = metrics.routes().getFirst().served();
    }
}
