package dev.marquee.algorithm.bias;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.OptionSections;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of a {@link BiasModel}: its options as texts, {@code mean}, then one effect per user and one per movie.
 */
public final class BiasCodec implements ModelCodec<BiasModel> {
    private static final String MEAN = "mean";
    private static final String USER_EFFECTS = "userEffects";
    private static final String MOVIE_EFFECTS = "movieEffects";

    @Override
    public String algorithm() {
        return BiasOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BiasModel model, SectionWriter sections) {
        OptionSections.write(sections, BiasOptions.OPTIONS, model.options());
        sections.floats(MEAN, new float[] {model.mean()});
        sections.floats(USER_EFFECTS, model.userEffects());
        sections.floats(MOVIE_EFFECTS, model.movieEffects());
    }

    @Override
    public BiasModel read(SectionReader sections, Dataset data) {
        return new BiasModel(
                data,
                OptionSections.read(sections, BiasOptions.OPTIONS),
                sections.floats(MEAN, 1)[0],
                sections.floats(USER_EFFECTS, data.users().size()),
                sections.floats(MOVIE_EFFECTS, data.catalogue().size()));
    }
}
