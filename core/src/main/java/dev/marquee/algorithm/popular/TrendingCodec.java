package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** File layout of a {@link TrendingModel}: its options, and one score per movie. */
final class TrendingCodec implements ModelCodec<TrendingModel> {
    private static final String SCORES = "movieScores";

    @Override
    public String algorithm() {
        return TrendingOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(TrendingModel model, SectionWriter sections) {
        sections.options(TrendingOptions.OPTIONS, model.options());
        sections.floats(SCORES, model.scores());
    }

    @Override
    public TrendingModel read(SectionReader sections, Dataset data) {
        TrendingOptions options = sections.options(TrendingOptions.OPTIONS);
        return new TrendingModel(
                data, options, sections.floats(SCORES, data.catalogue().size()));
    }
}
