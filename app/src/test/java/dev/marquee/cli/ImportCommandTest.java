package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports from other sites on the command line, with a model whose movies have external ids. */
class ImportCommandTest {
    private static final String LETTERBOXD = "Date,Name,Year,Letterboxd URI";

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static String model = "";

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @BeforeAll
    static void train() throws IOException {
        model = shared.resolve("bias.marquee").toString();
        String data = LinkedData.in(shared).toString();
        CapturedTerminal pipe = CapturedTerminal.pipe();
        assertThat(pipe.run("train", "bias", "--data", data, "--out", model))
                .as(pipe.err())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "letterboxd | ratings.csv | Date,Name,Year,Letterboxd URI,Rating;2021-01-01,Heat,1995,x,4 | 4 | 0",
                "imdb | ratings.csv | Const,Your Rating,Date Rated,Title,URL,Title Type,Year;tt0113277,8,2021-01-01,Fire,x,Movie,1995 | 4 | 1",
                "trakt | ratings-movies.json | [{'rating': 8, 'movie': {'title': 'Fire', 'year': 1995, 'ids': {'imdb': 'tt0113277'}}}] | 4 | 1",
                "tmdb | ratings.csv | TMDb ID,IMDb ID,Type,Name,Release Date,Rating,Your Rating,Date Rated;949,,movie,Fire,1995-12-15,7.9,8.0,2021-01-01 | 4 | 1",
                "simkl | simkl.csv | SIMKL_ID,Title,Type,Year,Watchlist,WatchedDate,Rating,TMDB,IMDB;1,Fire,movie,1995,completed,,8,949,tt0113277 | 4 | 1",
                "movielens | movielens-ratings.csv | movie_id,imdb_id,tmdb_id,rating,average_rating,title;77,0113277,949,4.0,3.8,Fire (1995) | 4 | 1",
                "netflix | netflix.txt | 1:;42,4,2005-01-01 | 4 | 0",
                "csv | mine.csv | Film,Note;Heat (1995),16 | 4 | 0",
            })
    void importsExportsOfEachSite(String source, String name, String text, double rating, int byId) throws IOException {
        Files.writeString(folder.resolve("movie_titles.csv"), "1,1995,Heat\n");
        Path file = write(name, text.replace('\'', '"'));
        String[] more = source.equals("csv")
                ? new String[] {"--columns", "title=Film,rating=Note", "--scale", "1..20:1"}
                : new String[] {};

        JsonNode output = json(Stream.concat(Stream.of("import", source, file.toString()), Stream.of(more))
                .toArray(String[]::new));

        JsonNode imported = output.get("imported").get(0);
        assertThat(imported.get("source").asText()).isEqualTo(source);
        assertThat(imported.at("/movies/0/title").asText()).isEqualTo("Heat");
        assertThat(imported.at("/movies/0/rating").asDouble()).isEqualTo(rating);
        assertThat(imported.at("/matched/byId").asInt()).isEqualTo(byId);
        assertThat(titles(output)).hasSize(6).doesNotContain("Heat");
    }

    @Test
    void namesSomeOfTheSeriesThatAreLeftOut() throws IOException {
        String series =
                IntStream.range(0, 12).mapToObj("Series %d,Series,5"::formatted).collect(Collectors.joining(";"));
        Path file = write("mine.csv", "Title,Type,Rating;Heat,Movie,5;Series 3,Series,4;" + series);

        assertThat(pipe.run("import", "csv", file.toString(), "--model", model)).isZero();

        assertThat(pipe.out()).contains("""
                Skipped: 13 entries that are not movies, such as series:
                  Series 3
                  Series 0
                  Series 1
                  Series 2
                  Series 4
                  Series 5
                  Series 6
                  Series 7
                  Series 8
                  Series 9
                  and 2 more; --json lists all
                """);
    }

    @Test
    void reportsTheImportAndRecommendsNoSeenMovie() throws IOException {
        Path zip = letterboxd();

        assertThat(pipe.run("import", "letterboxd", zip.toString(), "--model", model, "-n", "9"))
                .as(pipe.err())
                .isZero();

        assertThat(pipe.out()).startsWith("""
                Read from Letterboxd: 3 ratings, 2 movies seen without a rating, 3 movies on a list (recommend --from ranks it).
                Matched: 1 rated movie, 1 seen movie; by title and year.
                Ratings: 0.5..5 as it is.
                Skipped: 1 rating of movies rated again later.
                Lists, not imported (1):
                  Rain (2 movies)
                To rank the movies of one, give its file to recommend --from.
                Not in the catalogue (1):
                  Nope (2022)
                The catalogue ends in 2000; 1 of them is newer.
                Ambiguous, not imported (1):
                  Hamlet (2000) could be Hamlet (2000), id 5 (Drama, 5 ratings) or Hamlet (2000), id 6 (Drama, 5 ratings)
                To include one, write them with import --ambiguous FILE, fill in ids such as 5, and import again with --settled FILE.

                """);
        assertThat(pipe.out().lines().skip(14))
                .as("no Alien, which was seen, and no Hamlet, which may have been seen")
                .anyMatch(line -> line.contains("Stalker (1979)"))
                .noneMatch(line -> line.contains("Alien") || line.contains("Hamlet") || line.contains("Heat"));
    }

    @Test
    void recognizesTheSiteOfAFileGivenAlone() throws IOException {
        assertThat(json("import", letterboxd().toString()))
                .isEqualTo(json("import", "letterboxd", letterboxd().toString()));
    }

    @Test
    void writesTheMatchedMoviesToAFile() throws IOException {
        Path out = folder.resolve("mine.csv");
        JsonNode first = json("import", "letterboxd", letterboxd().toString(), "--out", out.toString());

        assertThat(out).hasContent("movie,title,rating\n1,Heat (1995),5.0\n2,Alien (1979),\n");
        assertThat(titles(json("recommend", "--ratings", out.toString())))
                .containsAll(titles(first))
                .doesNotContain("Heat", "Alien");
    }

    @Test
    void usesAnExportAsRatingsAndRanksItsWatchlist() throws IOException {
        String zip = letterboxd().toString();

        assertThat(titles(json("recommend", "--ratings", zip)))
                .startsWith("Playtime")
                .doesNotContain("Heat", "Alien", "Hamlet");
        JsonNode chosen = json("recommend", "--ratings", zip, "--from", zip, "-n", "2");
        assertThat(titles(chosen))
                .as("two of the list, although others rank higher and one of the list is seen")
                .containsExactlyInAnyOrder("Stalker", "Boot, Das");
        assertThat(chosen.at("/from/matched").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "watchlist.csv | Date,Name,Year,Letterboxd URI;x,Stalker,1979,x;x,Das Boot,1981,x;x,Nope,2022,x",
                "list.csv | Position,Const,Created,Title,Title Type,Year;1,tt0079944,x,Fire,Movie,1979;2,,x,Das Boot,Movie,1981",
                "list.txt | Stalker (1979);Das Boot (1981);Nope (2022)",
                "ids.txt | 3;4",
                "ids.txt | https://www.imdb.com/title/tt0079944/;4",
            })
    void restrictsToAListBeforeCuttingToN(String name, String text) throws IOException {
        Path list = write(name, text);

        JsonNode output = json("recommend", "--user", LinkedData.USER, "--from", list.toString(), "-n", "2");

        assertThat(titles(output))
                .as("although Playtime ranks first")
                .containsExactlyInAnyOrder("Stalker", "Boot, Das");
    }

    @Test
    void reportsTheImportOnStandardError() throws IOException {
        String zip = letterboxd().toString();

        assertThat(pipe.run("recommend", "--ratings", zip, "--from", zip, "--model", model))
                .isZero();
        assertThat(pipe.err()).contains("Read from Letterboxd: 3 ratings", "Matched from the list: 3 movies.");
        assertThat(pipe.out()).contains("Stalker (1979)").doesNotContain("Read from");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imdb       | x.csv | Date,Name,Year,Letterboxd URI,Rating;x,Heat,1995,x,4 | 2 | is an export of Letterboxd, not of IMDb; import it as letterboxd",
                "letterboxd | x.csv | Date,Name,Year,Letterboxd URI,Rating;x,Heat,1995,x,9 | 1 | x.csv:2: rating '9' is outside 0.5..5",
                "letterboxd | x.csv | Date,Name,Year,Letterboxd URI,Rating;x,Heat,19       | 1 | x.csv:2 ends after 3 of 5 columns",
                "letterboxd | x.csv | Date,Name,Year,Letterboxd URI,Rating;x,Nope,2022,x,4 | 1 | none of the movies rated or seen in",
                "letterboxd | x.csv | Date,Name,Year,Letterboxd URI,Rating                 | 1 | has no rated or seen movies",
                "letterboxd | watchlist.csv | Date,Name,Year,Letterboxd URI;x,Heat,1995,x  | 1 | is a list of 1 movie without ratings; rank them with recommend --from",
                "letterboxd | x.zip | PK and no more                                       | 1 | is not a valid zip archive",
                "lastfm     | x.csv | artist,plays                                         | 2 | unknown import source 'lastfm'; choose one of letterboxd, imdb",
            })
    void rejectsWithOneLineAndWritesNothing(String source, String name, String text, int status, String message)
            throws IOException {
        Path file = write(name, text);
        Path out = folder.resolve("out.csv");

        assertThat(pipe.run("import", source, file.toString(), "--model", model, "--out", out.toString()))
                .isEqualTo(status);
        assertThat(pipe.err()).startsWith("marquee: ").contains(message).hasLineCount(1);
        assertThat(pipe.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void doesNotOverwriteTheExport() throws IOException {
        Path file = write("ratings.csv", LETTERBOXD + ",Rating;x,Heat,1995,x,4");
        String before = Files.readString(file);

        assertThat(pipe.run("import", "letterboxd", file.toString(), "--model", model, "--out", file.toString()))
                .isEqualTo(2);
        assertThat(pipe.err()).contains("is the export itself; choose another file");
        assertThat(file).hasContent(before);
    }

    private Path letterboxd() throws IOException {
        Path file = folder.resolve("letterboxd.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "ratings.csv", ",Rating;2021-01-01,Heat,1995,x,5;2020-01-01,Heat,1995,x,1;x,Nope,2022,x,2");
            entry(zip, "watched.csv", ";x,Heat,1995,x;x,Alien,1979,x;x,Hamlet,2000,x");
            entry(zip, "watchlist.csv", ";x,Stalker,1979,x;x,Das Boot,1981,x;x,Alien,1979,x");
            zip.putNextEntry(new ZipEntry("lists/rain.csv"));
            zip.write("Date,Name,URL\nx,Rain,x\n\nPosition,Name,Year,URL\n1,Alien,1979,x\n2,Heat,1995,x\n"
                    .getBytes(StandardCharsets.UTF_8));
            entry(zip, "deleted/ratings.csv", ",Rating;x,Stalker,1979,x,1");
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String rest) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((LETTERBOXD + rest).replace(';', '\n').concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name), lines.strip().replace(';', '\n') + "\n");
    }

    private static List<String> titles(JsonNode output) {
        return output.get("recommendations").findValuesAsText("title");
    }

    private JsonNode json(String... arguments) throws IOException {
        return CapturedTerminal.pipe()
                .json(Stream.concat(Stream.of(arguments), Stream.of("--model", model))
                        .toArray(String[]::new));
    }
}
