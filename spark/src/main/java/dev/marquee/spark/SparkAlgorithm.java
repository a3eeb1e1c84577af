package dev.marquee.spark;

import dev.marquee.spark.train.AlsFit;
import dev.marquee.spark.train.StageLog;
import dev.marquee.spark.train.TrainedFactors;
import java.util.Locale;

/** The algorithms that train on a cluster, by their names on the command line. */
enum SparkAlgorithm {
    /** MLlib's explicit ALS on what biases leave. */
    ALS,
    /** MLlib's implicit ALS. */
    IALS,
    /** Linear weights between movies, inverted by the driver. */
    EASE;

    /** The name on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The factors of {@code als} or {@code ials}. */
    TrainedFactors fit(AlsFit fit, StageLog log) {
        return this == ALS ? fit.als(log) : fit.ials(log);
    }
}
