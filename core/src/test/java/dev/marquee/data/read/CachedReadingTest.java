package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.parallel.Workers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a file that is large enough for the cache: 64 MB, of which most is a column that is not read. */
class CachedReadingTest {
    private static final String FILLER = "x".repeat(1000);

    @TempDir
    private Path folder;

    private final List<Long> parsed = new ArrayList<>();

    @Test
    void parsesAFileOnceAndGivesTheSameData() throws IOException {
        Path file = write("large.csv", 68_000, 4);

        LoadedDataset first = read(file, ReadOptions.DEFAULT);
        assertThat(parsed).isNotEmpty();
        parsed.clear();
        LoadedDataset again = read(file, ReadOptions.DEFAULT);

        assertThat(parsed).as("progress of parsing").isEmpty();
        assertThat(again.data().fingerprint()).isEqualTo(first.data().fingerprint());
        assertThat(again.data().ratings().scale())
                .isEqualTo(first.data().ratings().scale());
        assertThat(again.report()).isEqualTo(first.report());
    }

    @Test
    void parsesAgainWhatChanged() throws IOException {
        Path file = write("large.csv", 68_000, 4);
        read(file, ReadOptions.DEFAULT);
        parsed.clear();

        write("large.csv", 68_000, 3);
        assertThat(read(file, ReadOptions.DEFAULT).data().ratings().byUser().value(0))
                .isEqualTo(3);
        assertThat(parsed).isNotEmpty();
    }

    @Test
    void parsesAgainWithAnotherScale() throws IOException {
        Path file = write("large.csv", 68_000, 4);
        read(file, ReadOptions.DEFAULT);
        parsed.clear();

        ReadOptions ten =
                new ReadOptions(false, Optional.of(dev.marquee.data.RatingScale.parse("1..10:1")), ColumnNames.USUAL);
        assertThat(read(file, ten).data().ratings().scale().max()).isEqualTo(10);
        assertThat(parsed).isNotEmpty();
    }

    @Test
    void storesNoSmallFile() throws IOException {
        Path file = write("small.csv", 100, 4);

        read(file, ReadOptions.DEFAULT);

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void storesNothingOfWhichLinesWereSkipped() throws IOException {
        Path file = write("large.csv", 68_000, 7.5);
        ReadOptions lenient = new ReadOptions(true, Optional.empty(), ColumnNames.USUAL);
        Files.writeString(file, "999999,1,4," + FILLER + "\n", java.nio.file.StandardOpenOption.APPEND);

        read(file, lenient);

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void readsWithoutACacheThatCannotBeWritten() throws IOException {
        Path file = write("large.csv", 68_000, 4);
        Files.createFile(folder.resolve("cache"));

        LoadedDataset read = read(file, ReadOptions.DEFAULT);

        assertThat(read.data().ratings().size()).isEqualTo(68_000);
        assertThat(read.report().notes())
                .singleElement()
                .asString()
                .startsWith("the parsed ratings could not be stored in %s (".formatted(folder.resolve("cache")));
    }

    private LoadedDataset read(Path file, ReadOptions options) {
        try (Workers workers = Workers.of(2)) {
            return new DatasetReader(options, workers, (done, _) -> parsed.add(done))
                    .cachedIn(folder.resolve("cache"), 1 << 30)
                    .read(file);
        }
    }

    private Path write(String name, int ratings, double value) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("userId,movieId,rating,comment\n");
            for (int i = 0; i < ratings; i++) {
                out.write("%d,%d,%s,%s\n".formatted(i / 50, i % 50 * 3, value, FILLER));
            }
        }
        return file;
    }
}
