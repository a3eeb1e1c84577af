package dev.marquee.data.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.download.TransferPolicy;
import dev.marquee.data.tmdb.TmdbDownloader.Fetched;
import dev.marquee.data.tmdb.TmdbServer.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmdbDownloaderTest {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    @TempDir
    private Path cache;

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-29T10:00:00Z");
    private TmdbServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TmdbServer();
        server.add("949", TmdbMovieTest.HEAT);
        server.add("348", "{\"id\": 348, \"title\": \"Alien\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesOneLinePerMovie() throws IOException {
        Fetched fetched = get("949", "348");

        assertThat(fetched).isEqualTo(new Fetched(cache.resolve("tmdb"), 2, 0, 2));
        assertThat(lines()).hasSize(2).first().asString().startsWith("{\"id\":949,\"title\":\"Heat\"");
        assertThat(Files.readString(file())).doesNotContain(TmdbServer.KEY);
        assertThat(pauses).as("before each request").containsExactly(BETWEEN, BETWEEN);
    }

    @Test
    void acceptsAnAccessTokenInPlaceOfAKey() {
        assertThat(get(TmdbServer.TOKEN, List.of("949")).known()).isEqualTo(1);
    }

    @Test
    void requestsAMovieOnceInSixMonths() {
        get("949");
        get("949", "348");
        assertThat(server.requests()).containsExactly("949", "348");

        now = now.plus(Duration.ofDays(181));
        get("949");

        assertThat(server.requests()).containsExactly("949", "348", "949");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void countsMoviesThatTmdbDoesNotHaveAndAsksForThemOnce() {
        assertThat(get("949", "5")).isEqualTo(new Fetched(cache.resolve("tmdb"), 1, 1, 2));
        assertThat(get("949", "5")).isEqualTo(new Fetched(cache.resolve("tmdb"), 1, 1, 0));
        assertThat(server.requests()).containsExactly("949", "5");
    }

    @Test
    void doesNotTakeAnotherServersErrorForAMissingMovie() {
        server.next(Trouble.status(404));

        fails("949")
                .withMessage(
                        "%s3/movie/949 cannot be fetched: the server returned status 404; check the address of TMDb's API",
                        server.base());
        assertThat(get("949").known()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsNoIdOfTmdb() {
        assertThat(get("", "tt0113277", "../1", "0", "-1", "949", "949"))
                .isEqualTo(new Fetched(cache.resolve("tmdb"), 1, 0, 1));
        assertThat(server.requests()).containsExactly("949");
    }

    @Test
    void waitsAsLongAsTmdbSays() {
        server.next(Trouble.wait("7"), Trouble.wait("soon"), Trouble.wait("0"), Trouble.wait("86400"));

        assertThat(get("949").known()).isEqualTo(1);

        assertThat(pauses)
                .containsExactly(
                        BETWEEN,
                        Duration.ofSeconds(7),
                        BETWEEN,
                        Duration.ofSeconds(1),
                        BETWEEN,
                        Duration.ofSeconds(1),
                        BETWEEN,
                        Duration.ofMinutes(2),
                        BETWEEN);
    }

    @Test
    void givesUpIfTmdbAlwaysAsksToWait() {
        server.next(Collections.nCopies(11, Trouble.wait("1")).toArray(Trouble[]::new));

        fails("949").withMessage("TMDb asked 11 times in a row to wait (status 429); run it again later to resume");
    }

    @Test
    void stopsAtARefusedKeyAndDoesNotShowIt() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> get("wrong", List.of("949", "348")))
                .withMessage("TMDb refused the key (status 401); check it in the settings of your TMDb account");
        assertThat(server.requests()).containsExactly("949");
    }

    @Test
    void triesAgainAfterABrokenConnectionAServerErrorAndBrokenJson() {
        server.next(Trouble.cut("{\"id\": 949"), Trouble.status(503), Trouble.text("{\"id\": 949, \"title\": "));

        assertThat(get("949").known()).isEqualTo(1);
        assertThat(pauses).contains(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void keepsWhatItHasAndResumesAfterAnError() {
        get("949");
        server.next(Collections.nCopies(4, Trouble.status(500)).toArray(Trouble[]::new));
        fails("949", "348").withMessageContaining("the server returned status 500 (attempt 4 of 4)");
        assertThat(lines()).hasSize(1);

        assertThat(get("949", "348").fetched()).isEqualTo(1);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void failsIfResponsesAreNotOfTheMovie() {
        server.next(Collections.nCopies(4, Trouble.text("<html>Log in</html>")).toArray(Trouble[]::new));

        fails("949")
                .withMessage(
                        "%s3/movie/949 could not be fetched: the response is not the JSON of this movie (attempt 4 of"
                                + " 4); check the connection and run it again to resume",
                        server.base());
    }

    @Test
    void failsIfThereIsNoServer() {
        server.close();

        fails("949").withMessageContaining("there is no connection to the server (attempt 4 of 4)");
    }

    @Test
    void fetchesAgainWhatIsTruncatedOrDamagedInTheCache() throws IOException {
        get("949", "348");
        String text = Files.readString(file());
        Files.writeString(file(), "not json\n" + text.substring(0, text.length() - 9));

        assertThat(get("949", "348")).isEqualTo(new Fetched(cache.resolve("tmdb"), 2, 0, 1));

        assertThat(server.requests()).containsExactly("949", "348", "348");
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    @Test
    void appendsToALineWithoutItsEnd() throws IOException {
        get("949");
        String text = Files.readString(file());
        Files.writeString(file(), text.strip());

        get("949", "348");

        assertThat(lines()).hasSize(2);
        assertThat(Files.readString(file())).startsWith(text);
    }

    @Test
    void keepsOneLineOfAMovieThatIsThereTwice() throws IOException {
        get("949");
        Files.writeString(file(), Files.readString(file()), StandardOpenOption.APPEND);

        get("949");

        assertThat(lines()).hasSize(1);
    }

    private ThrowableAssertAlternative<MarqueeException> fails(String... ids) {
        return assertThatExceptionOfType(MarqueeException.class).isThrownBy(() -> get(ids));
    }

    private Fetched get(String... ids) {
        return get(TmdbServer.KEY, List.of(ids));
    }

    private Fetched get(String key, List<String> ids) {
        TransferPolicy policy = new TransferPolicy(Duration.ofSeconds(20), 4, Duration.ofSeconds(1));
        return new TmdbDownloader(server.base(), cache, policy, () -> now, pauses::add)
                .get(ids, new TmdbKey(key), (_, _) -> {});
    }

    private Path file() {
        return cache.resolve("tmdb/tmdb-movies.jsonl");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
