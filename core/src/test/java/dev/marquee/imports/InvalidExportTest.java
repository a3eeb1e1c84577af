package dev.marquee.imports;

import static dev.marquee.imports.Exported.file;
import static dev.marquee.imports.Exported.read;
import static dev.marquee.imports.Exported.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.testkit.Zip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invalid or incomplete export is rejected with a message that says what to do, and nothing is imported. */
class InvalidExportTest {
    private static final String LETTERBOXD = "Date,Name,Year,Letterboxd URI,Rating\n";

    @TempDir
    private Path folder;

    @Test
    void rejectsAnExportOfAnotherSite() {
        ImportOptions imdb = new ImportOptions(
                Optional.of(ImportSource.IMDB),
                Optional.empty(),
                Optional.empty(),
                MovieColumns.USUAL,
                Optional.empty(),
                Map.of());

        assertThatThrownBy(() -> new ExportReader(imdb).read(file("simkl.csv")))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("simkl.csv is an export of Simkl, not of IMDb; import it as simkl");
    }

    @Test
    void rejectsATruncatedArchive() throws IOException {
        byte[] whole = Files.readAllBytes(zipped("letterboxd", "", folder.resolve("whole.zip")));
        for (int length : new int[] {2, 30, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessageContaining("cut.zip is not a valid zip archive")
                    .hasMessageEndingWith("export and download it again");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,Rain,,x,;;Position,Name,Year,URL,Description;1,Heat,19 | rain.csv in l.zip, line 6 ends after 3 of 5 columns",
                "x,Rain,,x,;;Position,Name,Year,URL,Description;1,\"Heat,1995,x, | rain.csv in l.zip, line 6: a quotation mark is opened and never closed",
            })
    void rejectsADamagedListInAnArchive(String list, String message) {
        Path zip = new Zip()
                .with(
                        "lists/rain.csv",
                        "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n" + list.replace(';', '\n'))
                .write(folder.resolve("l.zip"));

        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("nothing was imported");
    }

    @Test
    void rejectsACorruptArchive() throws IOException {
        byte[] whole = new Zip()
                .with("ratings.csv", LETTERBOXD + "2021-01-01,Heat,1995,x,5\n")
                .bytes();
        int content = 30 + "ratings.csv".length();
        for (int offset = content; offset < content + 60; offset++) {
            byte[] altered = whole.clone();
            altered[offset] ^= 4;
            Path damaged = Files.write(folder.resolve("damaged.zip"), altered);
            assertThatThrownBy(() -> read(damaged))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessageContaining("nothing was imported");
        }
    }

    @RepeatedTest(30)
    void namesTheDamagedEntryOfAnArchive(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        List<String> names = List.of("a/ratings.csv", "watched.csv", "x/y/watchlist.csv");
        Zip zip = new Zip();
        names.forEach(name -> zip.with(name, LETTERBOXD + "2024-01-01,Heat,1995,x,4\n".repeat(40)));
        byte[] bytes = zip.bytes();
        String name = names.get(random.nextInt(names.size()));
        int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
        bytes[content + random.nextInt(40)] ^= (byte) (1 + random.nextInt(255));
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);

        assertThatThrownBy(() -> read(damaged))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(name.substring(name.lastIndexOf('/') + 1) + " in it is damaged: ")
                .hasMessageContaining("nothing was imported");
    }

    @Test
    void namesWhatAnArchiveHasInsteadOfTables() {
        assertThatThrownBy(() -> read(new Zip().with("inner.zip", "PK").write(folder.resolve("outer.zip"))))
                .hasMessageContaining("only 'inner.zip'")
                .hasMessageEndingWith("or unpack it and give the file of ratings itself");
        assertThatThrownBy(() -> read(new Zip().write(folder.resolve("empty.zip"))))
                .hasMessageContaining("it is empty");
    }

    @Test
    void rejectsAZipBomb() {
        Path bomb = new Zip().with("ratings.csv", "x".repeat(20 << 20)).write(folder.resolve("bomb.zip"));

        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("grows to more than 100 times its size");
    }

    @Test
    void rejectsAnArchiveOfTooManyEntries() {
        Zip zip = new Zip();
        for (int i = 0; i <= 10_000; i++) {
            zip.with(i + ".csv", "");
        }
        Path many = zip.write(folder.resolve("many.zip"));

        assertThatThrownBy(() -> read(many)).hasMessageContaining("it has 10,001 entries; at most 10,000 are allowed");
    }

    @Test
    void neverUsesAnEntryNameAsAPath() throws IOException {
        Path zip = new Zip()
                .with("../../ratings.csv", LETTERBOXD + "2021-01-01,Heat,1995,x,5\n")
                .with("/etc/\u001b[2J/ratings.csv", LETTERBOXD + "2021-01-01,Heat,1995,x,9\n")
                .write(folder.resolve("names.zip"));

        assertThatThrownBy(() -> read(zip)).hasMessageStartingWith("ratings.csv in names.zip, line 2: rating '9'");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    @Test
    void rejectsAnArchiveOfSeveralSites() throws IOException {
        Path zip = new Zip()
                .with("a.csv", LETTERBOXD)
                .with("b.csv", Files.readAllBytes(file("simkl.csv")))
                .write(folder.resolve("both.zip"));

        assertThatThrownBy(() -> read(zip)).hasMessageContaining("has files of Letterboxd and Simkl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,11  | x.csv:3: rating '11' is outside 0.5..5, the scale of Letterboxd (1 rating read before it, none imported); fix it",
                "-1,5  | x.csv:2: rating '-1' is outside 0.5..5",
                "abc,5 | x.csv:2: rating 'abc' is neither a number nor stars",
                "5/0,5 | x.csv:2: rating '5/0'",
                "6/5,5 | x.csv:2: rating '6/5' is outside 0..5",
            })
    void rejectsARatingOutsideTheScale(String ratings, String message) throws IOException {
        String[] each = ratings.split(",", -1);
        Path csv = Files.writeString(
                folder.resolve("x.csv"),
                LETTERBOXD + "2021-01-01,Heat,1995,x,%s\n2021-01-01,Alien,1979,x,%s\n".formatted(each[0], each[1]));

        assertThatThrownBy(() -> read(csv)).isInstanceOf(MarqueeException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.csv  | Artist,Plays\\nHeat,4           | is not a table of movies: its first line is 'Artist', 'Plays', which names no column with a title or an id; write a line such as title,year,rating above the movies",
                "x.csv  | ''                              | x.csv is empty; give a file with movies",
                "x.csv  | <html><body>Please sign in      | is a web page, which cannot be read; download the export itself",
                "x.json | [{\"rating\": 4, \"movie\": {   | is not valid JSON",
                "x.json | {\"error\": \"sign in\"}        | has no entries with a title or an id of a movie, only the fields 'error'; nothing was imported",
                "x.txt  | 7:\\n1,4,2005-01-01             | has movie 7 without a title; add movie_titles.csv",
            })
    void rejectsFilesThatAreNotExports(String name, String text, String message) throws IOException {
        Path export = Files.writeString(folder.resolve(name), text.replace("\\n", "\n"));

        assertThatThrownBy(() -> read(export))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rejectsAnUnclosedQuote() throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), LETTERBOXD + "2021-01-01,\"Heat\"s,1995,x,5\n");

        assertThatThrownBy(() -> read(csv))
                .hasMessageContaining("x.csv:2: text follows the quotation mark that closes a field; write a mark")
                .hasMessageContaining("nothing was imported");
    }

    @Test
    void rejectsATableThatEndsInsideARow() throws IOException {
        String whole = LETTERBOXD + "2021-01-01,Heat,1995,x,5\n2021-01-01,\"Wrong Move\",1975,x,4\n";
        for (int cut = 1; cut < "Wrong Move\",1975,x".length(); cut++) {
            Path csv = Files.writeString(folder.resolve("x.csv"), whole.substring(0, whole.length() - 3 - cut));
            assertThatThrownBy(() -> read(csv))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessageMatching(
                            "x.csv:3(?: ends after [234] of 5 columns, .*|: a quotation mark is opened and never closed; .*)")
                    .hasMessageContaining("nothing was imported");
        }
    }

    @Test
    void rejectsRatingsOfSeveralUsersIfNoneIsNamed() {
        assertThatThrownBy(() -> read(file("netflix.txt")))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith(
                        "has ratings of several users, among them 1488844 and 822109; keep the ratings of one user, or name the user to import");
    }

    @Test
    void rejectsMissingFilesAndFolders() {
        assertThatThrownBy(() -> read(folder.resolve("nowhere.zip"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("is a folder");
    }
}
