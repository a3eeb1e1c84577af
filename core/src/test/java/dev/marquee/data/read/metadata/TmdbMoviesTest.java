package dev.marquee.data.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.MovieId;
import dev.marquee.data.read.metadata.MetadataReader.Described;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.model.option.FeatureGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmdbMoviesTest {
    private static final String HEAT = """
        {"id":949,"runtime":170,"original_language":"en","overview":"A thief and a detective.","production_countries":[{"iso_3166_1":"US"}],"credits":{"cast":[{"name":"Al Pacino","order":0}],"crew":[{"name":"Michael Mann","job":"Director"}]},"keywords":{"keywords":[{"name":"robbery"},{"name":"crime"}]},"release_dates":{"results":[{"iso_3166_1":"US","release_dates":[{"certification":"R","type":3}]},{"iso_3166_1":"DE","release_dates":[{"certification":"16","type":3}]}]}}
        """;

    @TempDir
    private Path folder;

    @Test
    void describeTheMoviesWithTheirIds() {
        write("tmdb-movies.jsonl", "{\"id\":1,\"runtime\":5}\n" + HEAT);

        Described read = read("US", movie("6", "949"), movie("7", "949"), movie("8", ""));

        assertThat(read.catalogue().movies())
                .extracting(movie -> movie.metadata().plot())
                .containsExactly("A thief and a detective.", "A thief and a detective.", "");
        Metadata heat = read.catalogue().movie(0).metadata();
        assertThat(heat.certificate()).isEqualTo("R");
        assertThat(heat.countries()).containsExactly("US");
        assertThat(heat.languages()).containsExactly("en");
        assertThat(heat.tags()).containsExactly("robbery", "crime");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void haveTheCertificatesOfTheCountry() {
        write("tmdb-movies.jsonl", HEAT);

        assertThat(read("DE", movie("6", "949")).catalogue().movie(0).metadata().certificate())
                .isEqualTo("16");
    }

    @Test
    void completeWhatOtherFilesSay() {
        write("tmdb-movies.jsonl", HEAT);
        write("title.basics.tsv", "tconst\truntimeMinutes\ntt0113277\t171\n");
        write("tags.csv", "userId,movieId,tag,timestamp\n1,6,crime,1\n2,6,crime,1\n");

        Metadata heat = read("US", movie("6", "949")).catalogue().movie(0).metadata();

        assertThat(heat.runtime()).as("IMDb counts").isEqualTo(171);
        assertThat(heat.credits().directors()).containsExactly("Michael Mann");
        assertThat(heat.tags()).containsExactly("crime", "robbery");
    }

    @Test
    void keepWhatIsKnownOfAMovieThatTheyDoNotHave() {
        write("tmdb-movies.jsonl", HEAT);
        Metadata known = new Metadata(99, "PG", Movie.Credits.UNKNOWN, List.of(), List.of(), List.of("sea"), "A plot.");

        Described read = read("US", movie("6", "348").with(known), movie("7", "949"));

        assertThat(read.catalogue().movie(0).metadata()).isEqualTo(known);
        assertThat(read.findings()).containsExactly("tmdb-movies.jsonl does not have 1 of 2 movies with a TMDb id");
    }

    @Test
    void giveKeywordsAndWordsOfPlotsAsFeatures() {
        write(
                "tmdb-movies.jsonl",
                IntStream.range(1, 41)
                        .mapToObj(id -> """
                            {"id":%d,"overview":"%s","keywords":{"keywords":[{"name":"%s"}]}}
                            """.formatted(
                                        id, id < 4 ? "A robbery goes wrong." : "Nothing.", id < 3 ? "heist" : "k" + id))
                        .collect(Collectors.joining()));
        Catalogue movies = read(
                        "US",
                        IntStream.range(1, 41)
                                .mapToObj(id -> movie(Integer.toString(id), Integer.toString(id)))
                                .toArray(Movie[]::new))
                .catalogue();

        FeatureEncoder<Movie> features =
                FeatureEncoder.ofMovies(movies, EnumSet.of(FeatureGroup.TAGS, FeatureGroup.PLOT));

        assertThat(features.names()).containsExactly("tag=heist", "plot=goes", "plot=robbery", "plot=wrong");
        assertThat(features.encode(movies.movie(2)).columns()).containsExactly(1, 2, 3);
    }

    @Test
    void areReadUpToATruncatedLine() {
        write("tmdb-movies.jsonl", HEAT + "{\"id\":348,\"runtime\":1");

        Described read = read("US", movie("6", "949"), movie("7", "348"));

        assertThat(read.catalogue().movie(0).metadata().runtime()).isEqualTo(170);
        assertThat(read.findings())
                .containsExactly(
                        "tmdb-movies.jsonl: line 2, without the JSON of a movie, was left out",
                        "tmdb-movies.jsonl does not have 1 of 2 movies with a TMDb id");
    }

    @Test
    void needTheIdsOfTmdb() {
        write("tmdb-movies.jsonl", HEAT);

        assertThat(read("US", movie("6", "")).findings())
                .containsExactly(
                        "no movie has a TMDb id, so tmdb-movies.jsonl was left out; add links.csv, which has these"
                                + " ids");
    }

    @Test
    void areFoundByTheLinksOfTheirFolder() {
        write("tmdb-movies.jsonl", HEAT);
        write("links.csv", "movieId,imdbId,tmdbId\n6,0113277,949\n");
        Movie unlinked = new Movie(new MovieId("6"), "Heat", 1995, List.of(), Links.NONE);

        assertThat(read("US", unlinked).catalogue().movie(0).metadata().runtime())
                .isEqualTo(170);
    }

    private Described read(String country, Movie... movies) {
        return MetadataReader.read(new Catalogue(List.of(movies), List.of()), folder, country);
    }

    private static Movie movie(String id, String tmdb) {
        return new Movie(new MovieId(id), "Title", Movie.UNKNOWN_YEAR, List.of(), new Links("0113277", tmdb));
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
