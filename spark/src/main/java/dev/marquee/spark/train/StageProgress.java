package dev.marquee.spark.train;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;

/** Says after every few stages that they are done, until it is closed. */
final class StageProgress extends SparkListener implements AutoCloseable {
    private static final int STAGES_PER_LINE = 5;

    private final SparkContext context;
    private final StageLog log;
    private final AtomicInteger done = new AtomicInteger();

    private StageProgress(SparkContext context, StageLog log) {
        this.context = context;
        this.log = log;
    }

    static StageProgress of(SparkContext context, StageLog log) {
        StageProgress progress = new StageProgress(context, log);
        context.addSparkListener(progress);
        return progress;
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted completed) {
        int stages = done.incrementAndGet();
        if (stages % STAGES_PER_LINE == 0) {
            log.say("factors: %d stages done".formatted(stages));
        }
    }

    int done() {
        return done.get();
    }

    @Override
    public void close() {
        context.removeSparkListener(this);
    }
}
