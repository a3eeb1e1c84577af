package dev.marquee.examples;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** Writes the model: the file holds the catalogue already, and the model has nothing else. */
final class NewestCodec implements ModelCodec<NewestModel> {
    @Override
    public String algorithm() {
        return "newest";
    }

    @Override
    public void write(NewestModel model, SectionWriter sections) {}

    @Override
    public NewestModel read(SectionReader sections, Dataset data) {
        return new NewestModel(data.users().size(), data.catalogue());
    }
}
