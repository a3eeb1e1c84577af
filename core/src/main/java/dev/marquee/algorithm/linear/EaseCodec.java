package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.math.HalfRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of an {@link EaseModel}: its options as texts, its weights in half precision, and the diagonal of P.
 */
final class EaseCodec implements ModelCodec<EaseModel> {
    private static final String WEIGHTS = "weights";
    private static final String VARIANCES = "variances";

    @Override
    public String algorithm() {
        return EaseOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(EaseModel model, SectionWriter sections) {
        sections.options(EaseOptions.OPTIONS, model.options());
        sections.halfFloats(WEIGHTS, model.weights().values());
        sections.floats(VARIANCES, model.variances());
    }

    @Override
    public EaseModel read(SectionReader sections, Dataset data) {
        EaseOptions options = sections.options(EaseOptions.OPTIONS);
        InputMatrix inputs = new InputMatrix(
                data,
                options.ratingWeight(),
                options.dislikeWeight(),
                options.side().demographics());
        int n = inputs.width();
        sections.requireSince(VARIANCES, "supported new movies");
        HalfRows weights = HalfRows.of(n, n, sections.halfFloats(WEIGHTS, n, n));
        return new EaseModel(options, inputs, weights, sections.floats(VARIANCES, n));
    }
}
