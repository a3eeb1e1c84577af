package dev.marquee.algorithm.bpr;

import dev.marquee.data.Dataset;
import dev.marquee.math.DenseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.OptionSections;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of a {@link BprModel}: its options as texts, then one row per user (factors and the constant 1) and one
 * row per movie (factors and bias).
 */
public final class BprCodec implements ModelCodec<BprModel> {
    private static final String USERS = "users";
    private static final String MOVIES = "movies";

    @Override
    public String algorithm() {
        return BprOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BprModel model, SectionWriter sections) {
        OptionSections.write(sections, BprOptions.OPTIONS, model.options());
        sections.floats(USERS, model.userRows().packed());
        sections.floats(MOVIES, model.movieRows().packed());
    }

    @Override
    public BprModel read(SectionReader sections, Dataset data) {
        BprOptions options = OptionSections.read(sections, BprOptions.OPTIONS);
        int width = options.rank() + 1;
        return new BprModel(
                data,
                options,
                rows(sections, USERS, data.users().size(), width),
                rows(sections, MOVIES, data.catalogue().size(), width));
    }

    private static DenseRows rows(SectionReader sections, String name, int rows, int width) {
        return DenseRows.ofPacked(rows, width, sections.floats(name, rows, width));
    }
}
