package dev.marquee.data.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.read.metadata.MetadataReader.Described;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real files in the layout of IMDb with {@code links-ml-1m.csv}, whose terms forbid a place in the repository: the
 * environment variable MARQUEE_IMDB_FORM names their folder.
 */
class ImdbFormTest {
    private static final String VARIABLE = "MARQUEE_IMDB_FORM";

    @Test
    void findsNearlyAllMoviesOfMovieLens1M() throws IOException {
        String folder = System.getenv().getOrDefault(VARIABLE, "");
        assumeTrue(!folder.isEmpty(), "skipped: set " + VARIABLE + " to a folder with files in IMDb's layout");
        List<Movie> movies = Files.readAllLines(Path.of(folder, "links-ml-1m.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(ids -> new Movie(
                        new MovieId(ids[0]), ids[0], Movie.UNKNOWN_YEAR, List.of(), new Links(ids[1], ids[2])))
                .toList();

        Described read = MetadataReader.read(new Catalogue(movies, List.of()), Path.of(folder), "US");

        assertThat(read.findings()).containsExactly("5 of 3,883 movies have the IMDb id of another movie and its data");
        assertThat(read.catalogue().movies())
                .filteredOn(movie -> movie.metadata().runtime() > 0
                        && !movie.metadata().credits().directors().isEmpty()
                        && !movie.metadata().credits().cast().isEmpty())
                .hasSizeGreaterThan(3_850);
    }
}
