package dev.marquee.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** MovieLens 100K, whose licence does not allow redistribution: tests that need it are skipped without it. */
public final class MovieLens100K {
    private static final String VARIABLE = "MARQUEE_ML_100K";

    private MovieLens100K() {}

    /** The folder of the data; skips the calling test if there is none. */
    public static Path folder() {
        String folder = System.getenv().getOrDefault(VARIABLE, "");
        assumeThat(folder)
                .as("MovieLens 100K is missing; set %s to its folder to run this test", VARIABLE)
                .isNotEmpty();
        return Path.of(folder);
    }
}
