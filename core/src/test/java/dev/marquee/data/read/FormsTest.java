package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.read.parse.LineBlocks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same ratings in several file formats. */
class FormsTest {
    private static final String PLAIN = "userId,movieId,rating,timestamp\n2,1,4.0,9\n1,1,3.5,8\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "\uFEFF" + PLAIN,
                "userId,movieId,rating,timestamp\r\n2,1,4.0,9\r\n1,1,3.5,8\r\n",
                "userId,movieId,rating,timestamp\n2,1,4.0,9\n1,1,3.5,8",
                "userId,movieId,rating,timestamp\n2,1,4.0,9\n\n\n1,1,3.5,8\n\n",
                "userId,movieId,rating,timestamp\n\"2\",\"1\",\"4\",9\n1,1,03.50,8\n",
                "userId,movieId,rating,timestamp,comment\n2,1,4.0,9,\"fine, I say\"\n1,1,3.5,8,\n",
            })
    void readsTheSameRatings(String text) {
        Dataset data = new Reading(folder).with("ratings.csv", text).read().data();

        assertThat(Reading.ratings(data)).containsExactly("1 1 3.5 8", "2 1 4.0 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a,b\",1,4,9        | a,b 1 4.0 9",
                "\"a\"b\",1,4,9      | a\"b 1 4.0 9",
                "a\"b,1,4,9            | a\"b 1 4.0 9",
                "1,\"2\",\"4\",\"9\" | 1 2 4.0 9",
                "1,2,4,                 | 1 2 4.0 0",
                "1,2,4,,                | 1 2 4.0 0",
                "1,2,000000004,9        | 1 2 4.0 9",
                "1,2,4.0000000,9        | 1 2 4.0 9",
                "1,2,.5,9               | 1 2 0.5 9",
                "1,2,4.,9               | 1 2 4.0 9",
            })
    void readsALineAsOtherProgramsWriteIt(String line, String rating) {
        assertThat(Reading.ratings(new Reading(folder).csv(line).read().data())).containsExactly(rating);
    }

    @Test
    void readsNegativeRatings() {
        ReadOptions options = new ReadOptions(false, Optional.of(RatingScale.parse("-10..10:0.25")), ColumnNames.USUAL);

        assertThat(Reading.ratings(new Reading(folder)
                        .csv("1,2,-9.75,9", "2,2,-0.25,9", "3,2,-0,9", "4,2,10,9")
                        .read(options)
                        .data()))
                .containsExactly("1 2 -9.75 9", "2 2 -0.25 9", "3 2 0.0 9", "4 2 10.0 9");
    }

    @Test
    void readsNumbersWithSignsAndExponentsOnAContinuousScale() {
        ReadOptions options = new ReadOptions(false, Optional.of(RatingScale.continuous(-9, 9)), ColumnNames.USUAL);

        assertThat(Reading.ratings(new Reading(folder)
                        .csv(
                                "1,2,-1.25e0,9",
                                "2,2,+3,9",
                                "3,2,5E-1,9",
                                "4,2,0.0000000000000000000000000000000000000001,9")
                        .read(options)
                        .data()))
                .containsExactly("1 2 -1.25 9", "2 2 3.0 9", "3 2 0.5 9", "4 2 1.0E-40 9");
    }

    @Test
    void readsGzipFiles() {
        Dataset named =
                new Reading(folder).gzipped("ratings.csv.gz", PLAIN).read().data();

        assertThat(Reading.ratings(named)).containsExactly("1 1 3.5 8", "2 1 4.0 9");
    }

    @Test
    void keepsTheLatestRatingAndCountsDuplicates() {
        LoadedDataset loaded = new Reading(folder)
                .csv("1,1,4.0,9", "1,1,2.0,11", "1,1,3.0,10", "1,2,5.0,1")
                .read();

        assertThat(Reading.ratings(loaded.data())).containsExactly("1 1 2.0 11", "1 2 5.0 1");
        assertThat(loaded.report().ratings()).isEqualTo(4);
        assertThat(loaded.report().duplicates()).isEqualTo(2);
    }

    @Test
    void keepsIdsAsTheyAreWritten() {
        Dataset data = new Reading(folder)
                .csv("007,tt0133093,4.0,9", "7,1e3,4.0,9", "1234567890123456789012,é,4.0,9")
                .read()
                .data();

        assertThat(data.users().ids().ids().toString()).isEqualTo("[7, 007, 1234567890123456789012]");
        assertThat(data.catalogue().ids().ids().toString()).isEqualTo("[é, 1e3, tt0133093]");
    }

    @Test
    void readsFilesOfManyBlocks() {
        int count = 200_000;
        String lines = IntStream.range(0, count)
                .mapToObj(i -> "%d,%d,%d,%d".formatted(i % 977 + 1, i / 977 + 1, i % 5 + 1, i + 1))
                .collect(Collectors.joining("\n"));
        Dataset data = new Reading(folder).csv(lines).read().data();

        assertThat(data.ratings().size()).isEqualTo(count);
        assertThat(data.users().size()).isEqualTo(977);
        assertThat(data.catalogue().size()).isEqualTo(count / 977 + 1);
        int user = 500;
        int entry = data.ratings().byUser().find(user, 100);
        assertThat(data.ratings().byUser().value(entry)).isEqualTo((100 * 977 + 500) % 5 + 1);
        assertThat(data.ratings().time(entry)).isEqualTo(100 * 977 + 500 + 1);
    }

    @Test
    void namesTheLineInALaterBlock() {
        String good = "1,1,4.0,9\n".repeat(300_000);
        Reading reading = new Reading(folder).csv(good + "1,1,9,9");

        org.assertj.core.api.Assertions.assertThatThrownBy(reading::read).hasMessageContaining("ratings.csv:300002,");
    }

    @Test
    void readsMoviesWithACarriageReturnInTheLastField() {
        Dataset data = new Reading(folder)
                .csv("1,1,4.0,9", "1,2,3.0,9")
                .with("movies.csv", "movieId,title,genres\n1,Heat (1995),\"Crime\rDrama\"\n2,Dune (1984),Drama\n")
                .read()
                .data();

        assertThat(data.catalogue().movie(1).title()).isEqualTo("Dune");
    }

    @Test
    void splitsBlocksAtLineEnds() throws IOException {
        String longLine = "x".repeat(3_000_000);
        byte[] bytes = ("a\n" + longLine + "\nb\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try (LineBlocks blocks = new LineBlocks(new ByteArrayInputStream(bytes))) {
            for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
                assertThat(block.get()[block.get().length - 1]).isEqualTo((byte) '\n');
                joined.writeBytes(block.get());
            }
        }
        assertThat(joined.toByteArray()).isEqualTo(bytes);
    }
}
