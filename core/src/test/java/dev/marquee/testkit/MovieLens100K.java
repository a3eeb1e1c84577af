package dev.marquee.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** MovieLens 100K, which may not be part of the project: tests that need it are skipped where it is absent. */
public final class MovieLens100K {
    private static final String VARIABLE = "MARQUEE_ML_100K";

    private MovieLens100K() {}

    /** Its folder; without one the test that asks is skipped. */
    public static Path folder() {
        String folder = System.getenv().getOrDefault(VARIABLE, "");
        assumeThat(folder)
                .as("MovieLens 100K is not here: name its folder in %s to run this test", VARIABLE)
                .isNotEmpty();
        return Path.of(folder);
    }
}
