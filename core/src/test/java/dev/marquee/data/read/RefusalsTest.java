package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,2,7.5,9;          ratings.csv:3, column 3 (rating): found '7.5', expected a rating in 0.5..5 in steps of 0.5",
                "1,2,4.2,9;          column 3 (rating): found '4.2'",
                "1,2,NaN,9;          column 3 (rating): found 'NaN'",
                "1,2,,9;             column 3 (rating): found ''",
                "1,2,4..0,9;         column 3 (rating): found '4..0'",
                "1,2,.,9;            column 3 (rating): found '.'",
                "1,2,4e1,9;          column 3 (rating): found '4e1'",
                "1,2,4f,9;           column 3 (rating): found '4f'",
                "1,2,9999999999,9;   column 3 (rating): found '9999999999'",
                "1,2,4,-9;           column 4 (time): found '-9', expected a time from 1970 to 2106, as seconds or milliseconds since 1970 or as a date such as 2021-01-29 or 2021-01-29T07:01:00Z, or nothing; fix",
                "1,2,4,noon;         column 4 (time): found 'noon', expected a time from 1970 to 2106",
                "1,2,4,2021-02-30;   column 4 (time): found '2021-02-30', expected a time from 1970 to 2106",
                "1,2,4,4294967296;   column 4 (time): found '4294967296', expected a time from 1970 to 2106",
                "1,2,4,99999999999999999999; column 4 (time): found '99999999999999999999', expected a time from 1970 to 2106",
                "1,2,4,9,5;          column 5 (line): found '1,2,4,9,5', expected a line of 4 fields, not 5; a value that contains ',' must be in double quotes",
                "1,2,4;              column 4 (line): found '1,2,4', expected a line of at least 4 fields",
                "' ,2,4,9';          column 1 (user): found '', expected the id of a user",
                "1,,4,9;             column 2 (movie): found '', expected the id of a movie",
            })
    void namesThePositionAndTheExpectedValue(String line, String message) {
        Reading reading = new Reading(folder).csv("1,1,4.0,9", line, "1,3,4.0,9");

        assertThatThrownBy(reading::read)
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("ratings.csv:3")
                .hasMessageContaining(message)
                .hasMessageEndingWith("fix the line, or read in lenient mode to skip invalid lines");
    }

    @Test
    void skipsAndCountsInvalidLinesWhenLenient() {
        ReadReport report = new Reading(folder)
                .csv("1,1,4.0,9", "1,2,7.5,9", "oops", "1,3,4.0,9")
                .read(new ReadOptions(true, Optional.empty(), ColumnNames.USUAL))
                .report();

        assertThat(report.ratings()).isEqualTo(2);
        assertThat(report.skipped()).isEqualTo(2);
        assertThat(report.skippedExamples())
                .containsExactly(
                        "ratings.csv:3, column 3 (rating): found '7.5', expected a rating in 0.5..5 in steps of 0.5 (set the scale to MIN..MAX:STEP, or MIN..MAX:any, if the data uses another)",
                        "ratings.csv:4, column 2 (line): found 'oops', expected a line of at least 4 fields");
    }

    @Test
    void keepsNothingOfAnInvalidLine() {
        LoadedDataset loaded = new Reading(folder)
                .with("plays.csv", """
                        user,item,plays,time
                        ann,dune,2,9
                        ann,heat,0,9
                        bob,,1,9
                         ,dune,1,9
                        bob,heat,1,noon
                        bob,dune,many,9
                        bob,dune,3,8
                        """)
                .read("plays.csv", new ReadOptions(true, Optional.empty(), ColumnNames.USUAL));

        assertThat(Reading.ratings(loaded.data())).containsExactly("ann dune 2.0 9", "bob dune 3.0 8");
        assertThat(loaded.report().skipped()).isEqualTo(5);
    }

    @Test
    void givesTheFirstFiveInvalidLines() {
        ReadReport report = new Reading(folder)
                .csv("1,1,4.0,9", "a", "b", "c", "d", "e", "f", "g")
                .read(new ReadOptions(true, Optional.empty(), ColumnNames.USUAL))
                .report();

        assertThat(report.skipped()).isEqualTo(7);
        assertThat(report.skippedExamples()).hasSize(5).last().asString().contains("found 'e'");
    }

    @Test
    void rejectsARatingOfAnUnknownMovie() {
        Reading reading = new Reading(folder)
                .csv("1,1,4.0,9", "1,2,4.0,9")
                .with("movies.csv", "movieId,title,genres\n1,Heat (1995),Action\n");

        assertThatThrownBy(reading::read)
                .hasMessageContaining(
                        "ratings.csv:3, column 2 (movie): found '2', expected the id of a movie that the data set lists");
    }

    @Test
    void rejectsAnInvalidLineOfMovies() {
        Reading reading =
                new Reading(folder).csv("1,1,4.0,9").with("movies.csv", "movieId,title,genres\n1,Heat\n2,Dune,Drama\n");

        assertThatThrownBy(reading::read)
                .hasMessageContaining("movies.csv:2")
                .hasMessageContaining("at least 3 fields");
    }

    @Test
    void rejectsAFileWithoutRatings() {
        assertThatThrownBy(() -> new Reading(folder).csv().read()).hasMessageContaining("has no ratings");
        assertThatThrownBy(() -> new Reading(folder).with("ratings.csv", "").read())
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> new Reading(folder).with("u.data", "").read())
                .hasMessageContaining("it has no ratings");
    }

    @Test
    void rejectsAFolderWithoutRatingsAndAMissingPath() {
        assertThatThrownBy(() -> new Reading(folder).read()).hasMessageContaining("is not a MovieLens data set");
        assertThatThrownBy(() -> new Reading(folder).read("nothing", ReadOptions.DEFAULT))
                .hasMessageContaining("does not exist; check the path");
    }

    @Test
    void listsTheColumnsIfOneIsMissing() {
        Reading reading = new Reading(folder).with("mine.csv", "who,movie,rating\na,b,4\n");

        assertThatThrownBy(() -> reading.read("mine.csv", ReadOptions.DEFAULT))
                .hasMessage(
                        "mine.csv has no column for the user among who, movie, rating; set columns to user=NAME, or to its place as in user=1,movie=2");
    }

    @Test
    void rejectsTruncatedGzip() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    "userId,movieId,rating,timestamp\n1,1,4.0,9\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Reading reading =
                new Reading(folder).write("ratings.csv", Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));

        assertThatThrownBy(reading::read).isInstanceOf(MarqueeException.class).hasMessageContaining("is truncated");
    }

    @Test
    void namesTheMissingFileOfASplit() {
        LoadedDataset loaded = new Reading(folder).csv("1,1,4.0,9").read();

        assertThatThrownBy(() -> loaded.part("u1.base", loaded.data()))
                .hasMessageContaining("u1.base does not exist in ");
    }
}
