package dev.marquee.server.http.metrics;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** There are never more errors than requests, however they are read. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "all are errors")
@Outcome(expect = Expect.FORBIDDEN, desc = "a negative number of others")
@State
public class ErrorsStress {
    private final ServerMetrics metrics = new ServerMetrics(List.of());

    public ErrorsStress() {
        metrics.add("/", "GET", 404, 1);
    }

    @Actor
    public void fail() {
        metrics.add("/", "GET", 404, 1);
    }

    @Actor
    public void read(J_Result r) {
        r.r1 = metrics.total().served();
    }
}
