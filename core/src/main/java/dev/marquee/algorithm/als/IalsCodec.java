package dev.marquee.algorithm.als;

import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Workers;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.OptionSections;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** File layout of an {@link IalsModel}: its options as texts, then the factors of all users and of all movies. */
public final class IalsCodec implements ModelCodec<IalsModel> {
    private static final String USERS = "users";
    private static final String MOVIES = "movies";

    @Override
    public String algorithm() {
        return IalsOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(IalsModel model, SectionWriter sections) {
        OptionSections.write(sections, IalsOptions.OPTIONS, model.options());
        sections.floats(USERS, model.userRows().packed());
        sections.floats(MOVIES, model.movieRows().packed());
    }

    @Override
    public IalsModel read(SectionReader sections, Dataset data) {
        IalsOptions options = OptionSections.read(sections, IalsOptions.OPTIONS);
        DenseRows users = rows(sections, USERS, data.users().size(), options.rank());
        DenseRows movies = rows(sections, MOVIES, data.catalogue().size(), options.rank());
        try (Workers workers = Workers.of(1)) {
            return new IalsModel(data, options, users, movies, workers);
        }
    }

    private static DenseRows rows(SectionReader sections, String name, int rows, int width) {
        return DenseRows.ofPacked(rows, width, sections.floats(name, rows, width));
    }
}
