package dev.marquee.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What this process used: seconds by the clock and of all processors for each thing it did, and its memory. */
final class ProcessUsage {
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    /** Does the work and adds its seconds. */
    <T> T time(Supplier<T> work) {
        long start = System.nanoTime();
        long used = processorTime();
        T result = work.get();
        seconds.add((System.nanoTime() - start) / 1e9);
        processor.add((processorTime() - used) / 1e9);
        return result;
    }

    /** The members "seconds", "processor" and "memory" (the largest resident set, in MiB) of a JSON object, without its braces. */
    String json() {
        return "\"seconds\": %s, \"processor\": %s, \"memory\": %d".formatted(seconds, processor, peakMemory());
    }

    /** Nanoseconds of all threads: says more than the clock if others use the machine, too. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The largest resident set of this process, in MiB; 0 where the system does not say. */
    static long peakMemory() {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
