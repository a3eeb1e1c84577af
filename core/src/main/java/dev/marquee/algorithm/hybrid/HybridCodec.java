package dev.marquee.algorithm.hybrid;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.function.Function;

/**
 * File layout of a {@link HybridModel}: its options, the weights, and each member in the layout of its own codec.
 *
 * @param codecs returns the codec of an algorithm
 */
record HybridCodec(Function<String, ModelCodec<?>> codecs) implements ModelCodec<HybridModel> {
    private static final String WEIGHTS = "weights";
    private static final String RATING = "0.";
    private static final String LIST = "1.";

    @Override
    public String algorithm() {
        return HybridOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(HybridModel model, SectionWriter sections) {
        sections.options(HybridOptions.OPTIONS, model.options());
        sections.floats(WEIGHTS, model.weights());
        Model rating = model.ratingModel();
        Model list = model.listModel();
        codecs.apply(rating.algorithm()).writeMember(rating, sections.within(RATING));
        codecs.apply(list.algorithm()).writeMember(list, sections.within(LIST));
    }

    @Override
    public HybridModel read(SectionReader sections, Dataset data) {
        HybridOptions options = sections.options(HybridOptions.OPTIONS);
        Model rating = codecs.apply(options.rating().algorithm()).read(sections.within(RATING), data);
        Model list = codecs.apply(options.list().algorithm()).read(sections.within(LIST), data);
        return HybridModel.of(data, options, sections.floats(WEIGHTS, RankingFeatures.COUNT), rating, list);
    }
}
