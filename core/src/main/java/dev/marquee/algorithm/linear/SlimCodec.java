package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.common.SparseSections;
import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of a {@link SlimModel}: its options as texts and its weights as a sparse matrix, one row per movie
 * scored.
 */
final class SlimCodec implements ModelCodec<SlimModel> {
    @Override
    public String algorithm() {
        return SlimOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(SlimModel model, SectionWriter sections) {
        sections.options(SlimOptions.OPTIONS, model.options());
        weightSections().write(model.weights(), sections);
    }

    @Override
    public SlimModel read(SectionReader sections, Dataset data) {
        SlimOptions options = sections.options(SlimOptions.OPTIONS);
        InputMatrix inputs = new InputMatrix(data, options.ratingWeight(), options.dislikeWeight(), 0);
        return new SlimModel(options, inputs, weightSections().read(sections, inputs.movies()));
    }

    private static SparseSections weightSections() {
        return new SparseSections("weightStarts", "weightMovies", "weights");
    }
}
