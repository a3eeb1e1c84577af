package dev.marquee.internal;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Every thread gets a complete value, also the one that did not compute it. */
@JCStressTest
@Outcome(id = "10, 10", expect = Expect.ACCEPTABLE, desc = "both complete")
@Outcome(expect = Expect.FORBIDDEN, desc = "a value before it was complete")
@State
public class LazyStress {
    private final Lazy<Value> lazy = new Lazy<>(Value::new);

    private static final class Value {
        private int a;
        private int b;
        private int c;
        private int d;

        Value() {
            a = 1;
            b = 2;
            c = 3;
            d = 4;
        }

        int sum() {
            return a + b + c + d;
        }
    }

    @Actor
    public void first(II_Result r) {
        r.r1 = lazy.get().sum();
    }

    @Actor
    public void second(II_Result r) {
        r.r2 = lazy.get().sum();
    }
}
