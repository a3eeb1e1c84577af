package dev.marquee.algorithm.bias;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** Lays a {@link BiasModel} out: {@code mean} and {@code userDamping}, then an effect a user and an effect a movie. */
public final class BiasCodec implements ModelCodec<BiasModel> {
    private static final String MEAN_AND_DAMPING = "meanAndDamping";
    private static final String USER_EFFECTS = "userEffects";
    private static final String MOVIE_EFFECTS = "movieEffects";

    @Override
    public String algorithm() {
        return BiasOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BiasModel model, SectionWriter sections) {
        sections.floats(MEAN_AND_DAMPING, new float[] {model.mean(), model.userDamping()});
        sections.floats(USER_EFFECTS, model.userEffects());
        sections.floats(MOVIE_EFFECTS, model.movieEffects());
    }

    @Override
    public BiasModel read(SectionReader sections, Dataset data) {
        float[] meanAndDamping = sections.floats(MEAN_AND_DAMPING, 2);
        return new BiasModel(
                data.ratings().scale(),
                meanAndDamping[0],
                meanAndDamping[1],
                sections.floats(USER_EFFECTS, data.users().size()),
                sections.floats(MOVIE_EFFECTS, data.catalogue().size()));
    }
}
