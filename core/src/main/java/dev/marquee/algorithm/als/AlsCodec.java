package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of an {@link AlsModel}: its options, the mean, then the rows of all users and of all movies.
 */
final class AlsCodec implements ModelCodec<AlsModel> {
    private static final String MEAN = "mean";

    @Override
    public String algorithm() {
        return AlsOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(AlsModel model, SectionWriter sections) {
        sections.options(AlsOptions.OPTIONS, model.options());
        sections.number(MEAN, model.mean());
        model.factors().write(sections);
    }

    @Override
    public AlsModel read(SectionReader sections, Dataset data) {
        AlsOptions options = sections.options(AlsOptions.OPTIONS);
        FactorRows factors = FactorRows.read(sections, data, options.layout());
        return new AlsModel(data, options, sections.number(MEAN), factors);
    }
}
