package dev.marquee.bench.spark;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Sums processor time and bytes written for exchanges over the tasks that end. */
final class TaskTotals extends SparkListener {
    private static final double NANOS = 1e9;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** What was summed, and seconds of the clock. */
    record Sums(double processorSeconds, double seconds, double bytes) {
        Sums minus(Sums other) {
            return new Sums(processorSeconds - other.processorSeconds, seconds - other.seconds, bytes - other.bytes);
        }

        Sums dividedBy(int n) {
            return new Sums(processorSeconds / n, seconds / n, bytes / n);
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        nanos.addAndGet(task.taskMetrics().executorCpuTime());
        bytes.addAndGet(task.taskMetrics().shuffleWriteMetrics().bytesWritten());
    }

    void reset() {
        nanos.set(0);
        bytes.set(0);
    }

    Sums sums(double seconds) {
        return new Sums(nanos.get() / NANOS, seconds, bytes.get());
    }
}
