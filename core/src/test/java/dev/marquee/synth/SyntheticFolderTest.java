package dev.marquee.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Synthetic data sets as files. */
class SyntheticFolderTest {
    private static final SyntheticSize SIZE = new SyntheticSize(700, 400, 60_000);

    @TempDir
    private Path folder;

    @Test
    void isTheSameOnAnyNumberOfThreads() throws IOException {
        write(SIZE, 7, "one", 1);
        write(SIZE, 7, "three", 3);

        for (String file : List.of("ratings.csv", "movies.csv", "synthetic.json")) {
            assertThat(folder.resolve("three").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void differsByTheSeed() throws IOException {
        write(SIZE, 1, "one", 1);
        write(SIZE, 2, "two", 1);

        for (String file : List.of("ratings.csv", "movies.csv")) {
            assertThat(Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("two").resolve(file)))
                    .isNotNegative();
        }
    }

    @Test
    void hasTheNumbersThatWereAskedForAndNoPairTwice() throws IOException {
        LoadedDataset read = write(SIZE, 3, "data", 2);

        assertThat(read.data().users().size()).isEqualTo(SIZE.users());
        assertThat(read.data().catalogue().size()).isEqualTo(SIZE.movies());
        assertThat(read.data().ratings().size()).isEqualTo(SIZE.ratings());
        assertThat(read.report().duplicates()).isZero();
        assertThat(read.report().notes()).isEmpty();
    }

    @Test
    void isTheSameInMemory() throws IOException {
        Dataset read = write(SIZE, 3, "synthetic", 2).data();

        try (Workers workers = Workers.of(2)) {
            assertThat(SyntheticDataset.of(SIZE, 3, workers).fingerprint()).isEqualTo(read.fingerprint());
        }
    }

    @Test
    void hasLongTailsOfUsersAndMovies() throws IOException {
        Dataset read =
                write(new SyntheticSize(3000, 2000, 300_000), 3, "data", 2).data();

        assertThat(shareOfTop(read.ratings().byUser(), 0.1)).isBetween(0.35, 0.6);
        assertThat(shareOfTop(read.ratings().byMovie(), 0.1)).isBetween(0.3, 0.7);
    }

    /** The share of the entries that are in the longest tenth, or another part, of the rows. */
    private static double shareOfTop(RatingRows rows, double part) {
        List<Integer> counts = new ArrayList<>(
                IntStream.range(0, rows.rows()).mapToObj(rows::count).sorted().toList());
        int top = (int) (counts.size() * part);
        return counts.reversed().stream().limit(top).mapToInt(count -> count).sum() / (double) rows.size();
    }

    @Test
    void usersRateWhatTheyLike() throws IOException {
        double chosen = write(new SyntheticSize(300, 400, 12_000), 3, "some", 2)
                .data()
                .ratings()
                .mean();
        double all = write(new SyntheticSize(300, 400, 120_000), 3, "all", 2)
                .data()
                .ratings()
                .mean();

        assertThat(chosen - all).isBetween(0.15, 0.8);
    }

    @Test
    void everyoneRatesEverythingIfAskedTo() throws IOException {
        Dataset read = write(new SyntheticSize(30, 40, 1200), 3, "all", 2).data();

        assertThat(IntStream.range(0, 30).map(read.ratings().byUser()::count)).containsOnly(40);
    }

    @Test
    void saysTheSmallestPossibleErrorBesideTheData() throws IOException {
        write(SIZE, 3, "data", 2);
        JsonNode errors = new ObjectMapper()
                .readTree(folder.resolve("data/synthetic.json").toFile())
                .get("errors");

        double best = errors.get("bestRmse").asDouble();
        // Three standard errors: that of a squared error is at most 1.5 times its mean.
        assertThat(errors.get("oracleRmse").asDouble()).isBetween(best * 0.985, best * 1.015);
        assertThat(errors.get("deviation").asDouble()).isGreaterThan(best + 0.2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0|5|5|users=0 is out of range 1..100,000,000; choose a number in that range",
                "5|20000000|5|movies=20,000,000 is out of range 1..10,000,000; choose a number in that range",
                "5|5|3000000000|ratings=3,000,000,000 is out of range 1..2,147,483,647; choose a number in that range",
                "5|5|4|4 ratings are too few for 5 users, each of whom has at least one; ask for at least 5",
                "5|6|31|5 users can rate 6 movies 30 times, not 31, because a user rates a movie once; ask for fewer ratings",
            })
    void rejectsSizesThatNoDataSetHas(long users, long movies, long ratings, String message) {
        assertThatThrownBy(() -> SyntheticSize.of(users, movies, ratings))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void keepsAFolderThatHasFiles() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> write(SIZE, 1, "full", 1))
                .hasMessage(
                        "folder %s has files, which would be lost; give the path of a new or an empty folder", full);
        assertThat(list(full)).containsExactly(full.resolve("mine.txt"));
        assertThat(list(folder)).containsExactly(full);
    }

    @Test
    void leavesNothingBehindIfItIsInterrupted() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> new SyntheticFolder(SIZE, 1, new CsvEncoding())
                            .write(
                                    folder.resolve("data"),
                                    workers,
                                    _ -> Thread.currentThread().interrupt()))
                    .isInstanceOf(java.util.concurrent.CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(list(folder.resolve("data"))).isEmpty();
        assertThat(list(folder)).hasSize(1);
    }

    private LoadedDataset write(SyntheticSize size, long seed, String name, int threads) {
        try (Workers workers = Workers.of(threads)) {
            new SyntheticFolder(size, seed, new CsvEncoding()).write(folder.resolve(name), workers, _ -> {});
            return new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT).read(folder.resolve(name));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
