package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.nio.file.Path;

/** Writes two models alternately to the same path until it is killed, and prints a line during each write. */
public final class RepeatedWriter implements ModelCodec<TableModel> {
    public static final Dataset DATA = SmallData.random(100, 1000, 1);

    public static void main(String[] arguments) {
        for (long write = 1; ; write++) {
            TableModel model = TableModel.random(DATA, write % 2);
            TestFile.write(Path.of(arguments[0]), DATA, new RepeatedWriter(), model, write % 2);
        }
    }

    @Override
    public String algorithm() {
        return TableModel.ALGORITHM;
    }

    @Override
    public void write(TableModel model, SectionWriter sections) {
        System.out.println("writing");
        new TableModel.Codec().write(model, sections);
    }

    @Override
    public TableModel read(SectionReader sections, Dataset data) {
        return new TableModel.Codec().read(sections, data);
    }
}
