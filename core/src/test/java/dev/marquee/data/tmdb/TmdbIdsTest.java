package dev.marquee.data.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmdbIdsTest {
    @TempDir
    private Path folder;

    @Test
    void areReadByTheNameOfTheirColumn() throws IOException {
        Path links = write("\uFEFFtmdbId,movieId\n949,6\n,7\n 348 ,8\n\n5\n");

        assertThat(TmdbIds.read(links)).containsExactly("949", "348", "5");
    }

    @Test
    void needTheirColumn() throws IOException {
        Path links = write("movieId,imdbId\n6,0113277\n");

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TmdbIds.read(links))
                .withMessage("%s has no column 'tmdbId'; give a file in the form of MovieLens' links.csv", links);
    }

    @Test
    void needAFile() {
        Path links = folder.resolve("none.csv");

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TmdbIds.read(links))
                .withMessageStartingWith(links + " cannot be read as CSV (");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("links.csv"), text);
    }
}
