package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.testkit.TableModel;

/** A table codec with another algorithm name or another section name. */
record OtherCodec(String algorithm, String section) implements ModelCodec<TableModel> {
    @Override
    public void write(TableModel model, SectionWriter sections) {
        sections.floats(section, model.table());
    }

    @Override
    public TableModel read(SectionReader sections, Dataset data) {
        int users = data.users().size();
        int movies = data.catalogue().size();
        return new TableModel(users, movies, sections.floats(section, users, movies));
    }
}
