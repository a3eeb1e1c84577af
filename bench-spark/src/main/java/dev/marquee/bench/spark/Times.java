package dev.marquee.bench.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What runs took: seconds on the clock, and seconds of all processors, which other programs' work stretches less. */
final class Times {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Double> clock = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    /** Runs once, after a collection, so that nobody pays for another's garbage; a run that warms up is not kept. */
    void time(Runnable run, boolean kept) {
        System.gc();
        long processorBegan = system.getProcessCpuTime();
        long began = System.nanoTime();
        run.run();
        if (kept) {
            clock.add((System.nanoTime() - began) / NANOS);
            processor.add((system.getProcessCpuTime() - processorBegan) / NANOS);
        }
    }

    /** How many times as long as another, by the medians. */
    String timesAsLongAs(Times other) {
        return String.format(
                Locale.ROOT,
                "%.1f times as long, %.1f times as much processor time",
                median(clock) / median(other.clock),
                median(processor) / median(other.processor));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f s (%.3f to %.3f; processors %.3f s)",
                median(clock),
                clock.stream().min(Double::compare).orElseThrow(),
                clock.stream().max(Double::compare).orElseThrow(),
                median(processor));
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
