package dev.marquee.bench.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wall-clock seconds and CPU seconds of runs; CPU time is less affected by other programs. */
final class RunTimes {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Double> clock = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    /**
     * Runs once, after a garbage collection, so that each run pays only for its own garbage; warm-up runs are not kept.
     */
    void time(Runnable run, boolean isMeasured) {
        System.gc();
        long cpuStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        run.run();
        if (isMeasured) {
            clock.add((System.nanoTime() - start) / NANOS);
            cpu.add((system.getProcessCpuTime() - cpuStart) / NANOS);
        }
    }

    /** The ratio of the medians to another's. */
    String timesAsLongAs(RunTimes other) {
        return String.format(
                Locale.ROOT,
                "%.1f times the wall-clock time, %.1f times the CPU time",
                median(clock) / median(other.clock),
                median(cpu) / median(other.cpu));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f s (%.3f to %.3f; CPU %.3f s)",
                median(clock),
                clock.stream().min(Double::compare).orElseThrow(),
                clock.stream().max(Double::compare).orElseThrow(),
                median(cpu));
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
