package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.nio.file.Path;

/** Writes one model, then another, to the same path until it is killed, and says so in the midst of each write. */
final class WriteAgainAndAgain implements ModelCodec<TableModel> {
    static final Dataset DATA = SmallData.random(100, 1000, 1);

    public static void main(String[] arguments) {
        for (long write = 1; ; write++) {
            TableModel model = TableModel.random(DATA, write % 2);
            TestFile.write(Path.of(arguments[0]), DATA, new WriteAgainAndAgain(), model, write % 2);
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
