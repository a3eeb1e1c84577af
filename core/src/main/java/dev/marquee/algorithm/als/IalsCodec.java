package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.data.Dataset;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of an {@link IalsModel}: its options, then the factors of all users and of all movies.
 */
final class IalsCodec implements ModelCodec<IalsModel> {
    @Override
    public String algorithm() {
        return IalsOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(IalsModel model, SectionWriter sections) {
        sections.options(IalsOptions.OPTIONS, model.options());
        model.factors().write(sections);
    }

    @Override
    public IalsModel read(SectionReader sections, Dataset data) {
        IalsOptions options = sections.options(IalsOptions.OPTIONS);
        FactorRows factors = FactorRows.read(sections, data, options.layout());
        try (Workers workers = Workers.of(1)) {
            return new IalsModel(data, options, factors, workers);
        }
    }
}
