package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of ratings in random forms, each read exactly or rejected as its generator says. */
class GeneratedRatingFilesTest {
    private static final int FILES = 1000;

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWritten() {
        for (int seed = 0; seed < FILES; seed++) {
            GeneratedRatingFile file = new GeneratedRatingFile(seed, false);
            LoadedDataset loaded = read(file, false);

            assertThat(Reading.ratings(loaded.data()))
                    .as("seed %d: %s", seed, file)
                    .containsExactlyInAnyOrderElementsOf(file.ratings());
            assertThat(loaded.report().ratings()).as("seed %d: %s", seed, file).isEqualTo(file.rows());
        }
    }

    @Test
    void namesTheDamagedLine() {
        for (int seed = 0; seed < FILES; seed++) {
            GeneratedRatingFile file = new GeneratedRatingFile(seed, true);
            GeneratedRatingFile.Damage damage = file.damage().orElseThrow();

            assertThatThrownBy(() -> read(file, false))
                    .as("seed %d: %s", seed, file)
                    .isInstanceOf(MarqueeException.class)
                    .hasMessageContaining(":" + damage.line() + ", column ")
                    .hasMessageContaining("(" + damage.column() + "): found '")
                    .hasMessageContaining(", expected ")
                    .hasMessageEndingWith("fix the line, or read in lenient mode to skip invalid lines");
        }
    }

    @Test
    void leavesOutTheDamagedLineAloneWhenLenient() {
        for (int seed = 0; seed < FILES; seed++) {
            GeneratedRatingFile file = new GeneratedRatingFile(seed, true);
            LoadedDataset loaded = read(file, true);

            assertThat(Reading.ratings(loaded.data()))
                    .as("seed %d: %s", seed, file)
                    .containsExactlyInAnyOrderElementsOf(file.ratings());
            assertThat(loaded.report().skipped()).as("seed %d: %s", seed, file).isEqualTo(1);
            assertThat(loaded.report().skippedExamples().getFirst())
                    .as("seed %d: %s", seed, file)
                    .contains(":" + file.damage().orElseThrow().line() + ", column ");
        }
    }

    private LoadedDataset read(GeneratedRatingFile file, boolean lenient) {
        return new Reading(folder).write(file.name(), file.bytes()).read(file.name(), file.options(lenient));
    }
}
