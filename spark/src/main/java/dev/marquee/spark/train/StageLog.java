package dev.marquee.spark.train;

/** Receives what a job does, one line at a time. */
@FunctionalInterface
public interface StageLog {
    /** Does nothing with the lines. */
    StageLog SILENT = line -> {};

    /** A step has begun or ended. */
    void say(String line);
}
