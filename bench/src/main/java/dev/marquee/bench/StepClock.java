package dev.marquee.bench;

import dev.marquee.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Records the end of each sweep or epoch of a training. */
public final class StepClock implements Progress {
    private final List<Long> ends = new ArrayList<>();

    @Override
    public void begin(String task, long steps) {
        ends.add(System.nanoTime());
    }

    @Override
    public void step(long done, String note) {
        ends.add(System.nanoTime());
    }

    @Override
    public void end() {}

    /** {@return the seconds of each, in order} */
    public double[] seconds() {
        return IntStream.range(1, ends.size())
                .mapToDouble(i -> (ends.get(i) - ends.get(i - 1)) / 1e9)
                .toArray();
    }
}
