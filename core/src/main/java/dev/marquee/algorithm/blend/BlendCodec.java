package dev.marquee.algorithm.blend;

import dev.marquee.data.Dataset;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * File layout of a {@link BlendModel}: its options, the stacking weights, and each member in the layout of its own
 * codec.
 *
 * @param codecs returns the codec of an algorithm
 */
record BlendCodec(Function<String, ModelCodec<?>> codecs) implements ModelCodec<BlendModel> {
    private static final String MIDDLE = "middle";
    private static final String WEIGHTS = "weights";

    @Override
    public String algorithm() {
        return BlendOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BlendModel model, SectionWriter sections) {
        sections.options(BlendOptions.OPTIONS, model.options());
        sections.number(MIDDLE, (float) model.stack().middle());
        sections.floats(WEIGHTS, model.stack().weights());
        for (int member = 0; member < model.members().size(); member++) {
            RatingModel part = model.members().get(member);
            codecs.apply(part.algorithm()).writeMember(part, sections.within(member + "."));
        }
    }

    @Override
    public BlendModel read(SectionReader sections, Dataset data) {
        BlendOptions options = sections.options(BlendOptions.OPTIONS);
        int count = options.members().size();
        List<RatingModel> members = IntStream.range(0, count)
                .mapToObj(member -> codecs.apply(options.members().get(member).algorithm())
                        .read(sections.within(member + "."), data))
                .map(RatingModel.class::cast)
                .toList();
        float middle = sections.number(MIDDLE);
        return new BlendModel(
                data,
                options,
                new FeatureWeightedStacking(
                        count, middle, sections.floats(WEIGHTS, FeatureWeightedStacking.size(count))),
                members);
    }
}
