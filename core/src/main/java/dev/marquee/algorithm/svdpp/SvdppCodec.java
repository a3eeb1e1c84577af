package dev.marquee.algorithm.svdpp;

import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.OptionSections;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of an {@link SvdppModel}: its options as texts, the mean, the rows of users and movies, the implicit
 * factors.
 */
public final class SvdppCodec implements ModelCodec<SvdppModel> {
    private static final String MEAN = "mean";
    private static final String USERS = "users";
    private static final String MOVIES = "movies";
    private static final String IMPLICIT = "implicit";

    @Override
    public String algorithm() {
        return SvdppOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(SvdppModel model, SectionWriter sections) {
        OptionSections.write(sections, SvdppOptions.OPTIONS, model.options());
        SvdppParameters state = model.state();
        sections.floats(MEAN, new float[] {state.mean()});
        sections.floats(USERS, state.users().packed());
        sections.floats(MOVIES, state.movies().packed());
        sections.floats(IMPLICIT, state.implicit().packed());
    }

    @Override
    public SvdppModel read(SectionReader sections, Dataset data) {
        SvdppOptions options = OptionSections.read(sections, SvdppOptions.OPTIONS);
        int rank = options.rank();
        int movies = data.catalogue().size();
        SvdppParameters state = new SvdppParameters(
                sections.floats(MEAN, 1)[0],
                rows(sections, USERS, data.users().size(), rank + 2),
                rows(sections, MOVIES, movies, rank + 2),
                rows(sections, IMPLICIT, movies, rank));
        return new SvdppModel(data, options, state);
    }

    private static DenseRows rows(SectionReader sections, String name, int rows, int width) {
        return DenseRows.ofPacked(rows, width, sections.floats(name, rows, width));
    }
}
