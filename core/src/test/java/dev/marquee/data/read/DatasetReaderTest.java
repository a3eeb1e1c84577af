package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.parallel.Workers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aDataSetIsNamedAfterItsFolderOrFile() {
        assertThat(DatasetReader.name(Path.of("data", "ml-1m"))).isEqualTo("ml-1m");
        assertThat(DatasetReader.name(Path.of("data", "mine", "..", "mine.csv")))
                .isEqualTo("mine.csv");
        assertThat(DatasetReader.name(folder.getRoot()))
                .isEqualTo(folder.getRoot().toString());
    }

    @Test
    void readsADataSetUnderTheNameOfItsFile() {
        new Reading(folder).with("mine.csv", "user,movie,rating\n1,2,4\n");
        try (Workers workers = Workers.of(1)) {
            DatasetReader reader = new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT);

            assertThat(reader.read(folder.resolve("mine.csv")).data().name()).isEqualTo("mine.csv");
        }
    }
}
