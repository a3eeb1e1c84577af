package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** Lays a {@link PopularModel} out: one array, whose name tells what its numbers are. */
public final class PopularCodec implements ModelCodec<PopularModel> {
    private static final String MEANS = "movieMeans";
    private static final String COUNTS = "movieCounts";

    @Override
    public String algorithm() {
        return PopularOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(PopularModel model, SectionWriter sections) {
        sections.floats(name(model.by()), model.scores());
    }

    @Override
    public PopularModel read(SectionReader sections, Dataset data) {
        int users = data.users().size();
        int movies = data.catalogue().size();
        return sections.has(MEANS)
                ? new BestRated(data.ratings().scale(), users, sections.floats(MEANS, movies))
                : new MostRated(users, sections.floats(COUNTS, movies));
    }

    private static String name(Popularity by) {
        return switch (by) {
            case MEAN -> MEANS;
            case COUNT -> COUNTS;
        };
    }
}
