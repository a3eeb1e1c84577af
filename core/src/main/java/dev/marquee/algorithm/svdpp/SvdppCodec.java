package dev.marquee.algorithm.svdpp;

import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of an {@link SvdppModel}: its options, the mean, the rows of users and movies, and the implicit
 * factors.
 */
final class SvdppCodec implements ModelCodec<SvdppModel> {
    private static final String MEAN = "mean";
    private static final String IMPLICIT = "implicit";

    @Override
    public String algorithm() {
        return SvdppOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(SvdppModel model, SectionWriter sections) {
        sections.options(SvdppOptions.OPTIONS, model.options());
        sections.number(MEAN, model.state().mean());
        model.factors().write(sections);
        sections.floats(IMPLICIT, model.state().implicit().packed());
    }

    @Override
    public SvdppModel read(SectionReader sections, Dataset data) {
        SvdppOptions options = sections.options(SvdppOptions.OPTIONS);
        FactorRows factors = FactorRows.read(sections, data, SvdppParameters.layout(options.rank()));
        DenseRows implicit =
                FactorRows.read(sections, IMPLICIT, data.catalogue().size(), options.rank());
        return new SvdppModel(
                data, options, new SvdppParameters(sections.number(MEAN), factors.users(), factors.movies(), implicit));
    }
}
