package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.MovieId;
import dev.marquee.server.FakeTmdb;
import dev.marquee.service.serving.ModelService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code data get tmdb} as a separate process, whose environment names the cache and the key; TMDb is a local server. */
class TmdbCommandTest {
    private static final String ATTRIBUTION =
            "This product uses the TMDB API but is not endorsed or certified by TMDB.";

    @TempDir
    private Path folder;

    private FakeTmdb tmdb;
    private String data = "";
    private String config = "";

    @BeforeEach
    void start() throws IOException {
        tmdb = FakeTmdb.start();
        data = LinkedData.in(folder).toString();
        config = Files.writeString(folder.resolve("marquee.properties"), "metadata.tmdbApi=" + tmdb.origin())
                .toString();
    }

    @AfterEach
    void stop() {
        tmdb.close();
    }

    @Test
    void fetchesTheMoviesOfADataSetForTraining() throws Exception {
        Run run = run(FakeTmdb.KEY, "data", "get", "tmdb", "--data", data, "--config", config);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("TMDb's descriptions of 3 movies are in " + folder.resolve("cache/tmdb"))
                .contains(ATTRIBUTION)
                .endsWith("Next: ./marquee train ease --data " + data + " --metadata tmdb --out ease.marquee\n");
        assertThat(tmdb.movies()).containsExactly("949", "348", "1398");

        String model = folder.resolve("bias.marquee").toString();
        Run trained =
                run("", "train", "bias", "--data", data, "--metadata", "tmdb", "--certificates", "DE", "--out", model);

        assertThat(trained.status()).as(trained.err()).isZero();
        assertThat(trained.err())
                .contains("of 7 movies 3 have a runtime, 3 directors, 0 writers, 3 a cast, 3 tags, 3 countries and 3 an"
                        + " age rating");
        Metadata alien = metadata(model, "2");
        assertThat(alien.certificate()).isEqualTo("12");
        assertThat(alien.plot()).isEqualTo("The story of film 348.");
    }

    @Test
    void fetchesTheIdsOfALinksFileAndDoesNotRepeatRequests() throws Exception {
        String links = Files.writeString(folder.resolve("l.csv"), "tmdbId,x\n3,\n949,\n,\n")
                .toString();
        String[] command = {"data", "get", "tmdb", "--links", links, "--config", config, "--json"};

        JsonNode first = new ObjectMapper().readTree(run(FakeTmdb.KEY, command).out());
        JsonNode second = new ObjectMapper().readTree(run(FakeTmdb.KEY, command).out());

        assertThat(first.get("movies").asInt()).isEqualTo(1);
        assertThat(first.get("unknown").asInt()).isEqualTo(1);
        assertThat(first.get("fetched").asInt()).isEqualTo(2);
        assertThat(first.get("attribution").asText()).isEqualTo(ATTRIBUTION);
        assertThat(second.get("fetched").asInt()).isZero();
        assertThat(tmdb.movies()).containsExactly("3", "949");
    }

    @Test
    void failsWithOneSentenceIfTheKeyIsRefused() throws Exception {
        Run run = run("wrongKey77", "data", "get", "tmdb", "--data", data, "--config", config);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .endsWith("marquee: TMDb refused the key (status 401); check it in the settings of your TMDb account\n")
                .doesNotContain("wrongKey77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data get tmdb | needs the movies to fetch; give either --data or --links",
                "data get tmdb --data a --links b | needs the movies to fetch; give either --data or --links",
                "data get tmdb --data movielens-small | needs a TMDb key of yours; set MARQUEE_METADATA_TMDB_KEY, or"
                        + " metadata.tmdbKey in the file of --config",
                "data get ml-100k --data movielens-small | --data, --links and --config are for data get tmdb",
                "train bias --data movielens-small --certificates USA --out x | country 'USA' is not an ISO 3166-1"
                        + " code of two letters; use one such as US",
            })
    void rejectsWithOneLine(String line, String message) {
        CapturedTerminal pipe = CapturedTerminal.pipe();

        assertThat(pipe.run(line.split(" ", -1))).isEqualTo(2);
        assertThat(pipe.err()).startsWith("marquee: ").contains(message);
    }

    private static Metadata metadata(String model, String movie) {
        Movie of = ModelService.open(Path.of(model)).data().catalogue().movies().stream()
                .filter(candidate -> candidate.id().equals(new MovieId(movie)))
                .findFirst()
                .orElseThrow();
        return of.metadata();
    }

    private record Run(int status, String out, String err) {}

    private Run run(String key, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("MARQUEE_CACHE", folder.resolve("cache").toString());
        builder.environment().put("MARQUEE_METADATA_TMDB_KEY", key);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
