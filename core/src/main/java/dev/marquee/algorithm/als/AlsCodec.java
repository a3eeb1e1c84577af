package dev.marquee.algorithm.als;

import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.OptionSections;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of an {@link AlsModel}: its options as texts, the mean, then the rows of all users and of all movies.
 */
public final class AlsCodec implements ModelCodec<AlsModel> {
    private static final String MEAN = "mean";
    private static final String USERS = "users";
    private static final String MOVIES = "movies";

    @Override
    public String algorithm() {
        return AlsOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(AlsModel model, SectionWriter sections) {
        OptionSections.write(sections, AlsOptions.OPTIONS, model.options());
        sections.floats(MEAN, new float[] {model.mean()});
        sections.floats(USERS, model.userRows().packed());
        sections.floats(MOVIES, model.movieRows().packed());
    }

    @Override
    public AlsModel read(SectionReader sections, Dataset data) {
        AlsOptions options = OptionSections.read(sections, AlsOptions.OPTIONS);
        AlsLayout layout = new AlsLayout(options.rank(), options.biases());
        return new AlsModel(
                data,
                options,
                sections.floats(MEAN, 1)[0],
                layout.users(rows(sections, USERS, data.users().size(), layout)),
                layout.movies(rows(sections, MOVIES, data.catalogue().size(), layout)));
    }

    private static DenseRows rows(SectionReader sections, String name, int rows, AlsLayout layout) {
        return DenseRows.ofPacked(rows, layout.width(), sections.floats(name, rows, layout.width()));
    }
}
