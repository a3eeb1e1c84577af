package dev.marquee.algorithm.popular;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of a {@link PopularModel}: its options as texts, one score per movie, and with demographics one effect per
 * group and movie.
 */
final class PopularCodec implements ModelCodec<PopularModel> {
    private static final String SCORES = "movieScores";
    private static final String EFFECTS = "demographicEffects";

    @Override
    public String algorithm() {
        return PopularOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(PopularModel model, SectionWriter sections) {
        sections.options(PopularOptions.OPTIONS, model.options());
        sections.floats(SCORES, model.scores());
        if (!model.options().demographics().isEmpty()) {
            sections.floats(EFFECTS, model.effects().all());
        }
    }

    @Override
    public PopularModel read(SectionReader sections, Dataset data) {
        PopularOptions options = sections.options(PopularOptions.OPTIONS);
        float[] scores = sections.floats(SCORES, data.catalogue().size());
        DemographicEffects effects = effects(sections, data, options);
        return switch (options.criterion()) {
            case MEAN -> new BestRated(data, options, scores, effects);
            case COUNT -> new MostRated(data, options, scores, effects);
        };
    }

    private static DemographicEffects effects(SectionReader sections, Dataset data, PopularOptions options) {
        int movies = data.catalogue().size();
        return DemographicEffects.of(
                data,
                options,
                movies,
                groups -> options.demographics().isEmpty() ? new float[0] : sections.floats(EFFECTS, groups, movies));
    }
}
