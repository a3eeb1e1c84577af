package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** File layout of a {@link PopularModel}: its options as texts, and one score per movie. */
final class PopularCodec implements ModelCodec<PopularModel> {
    private static final String SCORES = "movieScores";

    @Override
    public String algorithm() {
        return PopularOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(PopularModel model, SectionWriter sections) {
        sections.options(PopularOptions.OPTIONS, model.options());
        sections.floats(SCORES, model.scores());
    }

    @Override
    public PopularModel read(SectionReader sections, Dataset data) {
        PopularOptions options = sections.options(PopularOptions.OPTIONS);
        float[] scores = sections.floats(SCORES, data.catalogue().size());
        return switch (options.criterion()) {
            case MEAN -> new BestRated(data, options, scores);
            case COUNT -> new MostRated(data, options, scores);
        };
    }
}
