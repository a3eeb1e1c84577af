package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** Reads and writes a {@link Baseline} in a model file. */
final class BaselineSections {
    private static final String MEAN_AND_DAMPING = "meanAndDamping";
    private static final String USER_EFFECTS = "userEffects";
    private static final String MOVIE_EFFECTS = "movieEffects";

    private BaselineSections() {}

    static void write(Baseline baseline, SectionWriter sections) {
        sections.floats(MEAN_AND_DAMPING, new float[] {baseline.mean(), baseline.userDamping()});
        sections.floats(USER_EFFECTS, baseline.userEffects());
        sections.floats(MOVIE_EFFECTS, baseline.movieEffects());
    }

    static Baseline read(SectionReader sections, Dataset data) {
        float[] meanAndDamping = sections.floats(MEAN_AND_DAMPING, 2);
        return new Baseline(
                meanAndDamping[0],
                meanAndDamping[1],
                sections.floats(USER_EFFECTS, data.users().size()),
                sections.floats(MOVIE_EFFECTS, data.catalogue().size()));
    }
}
