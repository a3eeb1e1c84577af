package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of a {@link BprModel}: its options, then one row per user (factors and the constant 1) and one
 * row per movie (factors and bias).
 */
final class BprCodec implements ModelCodec<BprModel> {
    @Override
    public String algorithm() {
        return BprOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BprModel model, SectionWriter sections) {
        sections.options(BprOptions.OPTIONS, model.options());
        model.factors().write(sections);
    }

    @Override
    public BprModel read(SectionReader sections, Dataset data) {
        BprOptions options = sections.options(BprOptions.OPTIONS);
        return new BprModel(data, options, FactorRows.read(sections, data, options.layout()));
    }
}
