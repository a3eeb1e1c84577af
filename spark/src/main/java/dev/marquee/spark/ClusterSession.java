package dev.marquee.spark;

import dev.marquee.spark.ratings.SparkJobException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.sql.SparkSession;

/** A session of Spark in which at least one worker is known to work. */
final class ClusterSession implements AutoCloseable {
    private final SparkSession spark;

    private ClusterSession(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Opens a session with the settings of spark-submit.
     *
     * @param seconds to wait for a worker
     * @throws SparkJobException if there is none
     */
    static ClusterSession open(String command, int seconds) {
        SparkSession.Builder builder = SparkSession.builder().appName("marquee-spark " + command);
        if (System.getProperty("spark.log.level") == null) {
            builder.config("spark.log.level", "WARN");
        }
        ClusterSession session = new ClusterSession(builder.getOrCreate());
        try {
            session.requireWorker(seconds);
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    SparkSession spark() {
        return spark;
    }

    @Override
    public void close() {
        spark.stop();
    }

    private void requireWorker(int seconds) {
        SparkContext context = spark.sparkContext();
        if (context.isLocal()) {
            return;
        }
        CountDownLatch added = new CountDownLatch(1);
        context.addSparkListener(new SparkListener() {
            @Override
            public void onExecutorAdded(SparkListenerExecutorAdded executor) {
                added.countDown();
            }

            @Override
            public void onApplicationEnd(SparkListenerApplicationEnd end) {
                added.countDown();
            }
        });
        try {
            boolean isThere = hasExecutor(context) || added.await(seconds, TimeUnit.SECONDS);
            if (context.isStopped()) {
                throw new SparkJobException(
                        "Spark's master at %s does not answer; check --master".formatted(context.master()));
            }
            if (!isThere) {
                throw new SparkJobException(
                        "no worker of %s was free within %d s; start workers, ask for less by --executor-memory and --executor-cores, or wait longer by --wait"
                                .formatted(context.master(), seconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SparkJobException("interrupted while waiting for a worker", e);
        }
    }

    /** The driver counts as one. */
    private static boolean hasExecutor(SparkContext context) {
        return context.statusTracker().getExecutorInfos().length > 1;
    }
}
