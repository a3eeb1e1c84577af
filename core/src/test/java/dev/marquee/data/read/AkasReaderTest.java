package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AkasReaderTest {
    private static final Catalogue HEAT = new Catalogue(
            List.of(new Movie(new MovieId("6"), "Heat", 1995, List.of(), new Links("0113277", ""))), List.of());

    @TempDir
    private Path folder;

    @Test
    void readsTheTitlesOfMoviesInOtherCountries() {
        new Reading(folder).with("title.akas.tsv", "titleId\ttitle\ntt0113277\tFuego contra fuego\n");

        assertThat(AkasReader.read(folder, HEAT)).isEqualTo(Map.of(new MovieId("6"), List.of("Fuego contra fuego")));
    }

    @Test
    void checksAFileByItsFirstLineAlone() {
        new Reading(folder).with("good.tsv", "titleId\ttitle\ndamaged").with("bad.tsv", "title,year\n");

        AkasReader.check(folder.resolve("good.tsv"));
        assertThatThrownBy(() -> AkasReader.check(folder.resolve("bad.tsv")))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("is not IMDb's title.akas.tsv");
    }
}
