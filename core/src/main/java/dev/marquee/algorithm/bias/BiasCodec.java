package dev.marquee.algorithm.bias;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of a {@link BiasModel}: its options, the mean, then one effect per user and one per movie.
 */
final class BiasCodec implements ModelCodec<BiasModel> {
    private static final String MEAN = "mean";
    private static final String USER_EFFECTS = "userEffects";
    private static final String MOVIE_EFFECTS = "movieEffects";

    @Override
    public String algorithm() {
        return BiasOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BiasModel model, SectionWriter sections) {
        sections.options(BiasOptions.OPTIONS, model.options());
        sections.number(MEAN, model.mean());
        sections.floats(USER_EFFECTS, model.userEffects());
        sections.floats(MOVIE_EFFECTS, model.movieEffects());
    }

    @Override
    public BiasModel read(SectionReader sections, Dataset data) {
        BiasOptions options = sections.options(BiasOptions.OPTIONS);
        float[] userEffects = sections.floats(USER_EFFECTS, data.users().size());
        float[] movieEffects = sections.floats(MOVIE_EFFECTS, data.catalogue().size());
        return new BiasModel(data, options, sections.number(MEAN), userEffects, movieEffects);
    }
}
