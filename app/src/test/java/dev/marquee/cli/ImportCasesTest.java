package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that people brought to other programs, each an example of a kind of fault, with the bundled catalogue. */
class ImportCasesTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static String model = "";

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @BeforeAll
    static void train() {
        model = TrainedModel.bias(shared);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imdb       | 01-imdb-en.csv             | Godfather, The 5.0                                                       | 2 series",
                "imdb       | 01-imdb-fr.csv             | Godfather, The 5.0; Amelie (Fabuleux destin d'Amélie Poulain, Le) 4.5     | 4 series",
                "csv        | 06-yamtrack.csv            | Inception 4.5                                                            | 4 series, 1 listed",
                "csv        | 33-type.csv                | Inception 4.5                                                            | 3 series",
                "simkl      | 11-simkl.csv               | Inception 4.5; Spirited Away (Sen to Chihiro no kamikakushi) 5.0; Princess Mononoke (Mononoke-hime) 4.5 | 2 series",
                "csv        | average-and-mine.csv       | Toy Story 1.5; Psycho 4.5                                                | ''",
                "csv        | 05-backup_votes.csv        | Inception 4.5; Godfather, The 5.0                                        | 1 series",
                "csv        | 04-both.csv                | Inception 4.5; Heat 4.0                                                  | ''",
                "csv        | 02-NetflixViewingHistory.csv | Pulp Fiction seen; Dark Knight, The seen; Inception seen               | 1 series",
                "netflix    | 02-NetflixViewingHistory.csv | Pulp Fiction seen; Dark Knight, The seen; Inception seen               | 1 series",
                "simkl      | 39-simkl.json              | Inception 4.5                                                            | ''",
                "csv        | 30-trailing.csv            | Inception 4.5; Heat 4.0                                                  | ''",
                "csv        | 15-spaceafter.csv          | Inception 4.0; Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) 5.0 | ''",
                "csv        | 29-sep.csv                 | Inception 4.5; Heat 3.0                                                  | ''",
                "csv        | 30-titlerow.csv            | Inception 4.5                                                            | ''",
                "csv        | 50-pipe.csv                | Inception 4.5; Heat 4.0                                                  | ''",
                "csv        | 31-na0.csv                 | Inception 4.5; Heat seen                                                 | ''",
                "csv        | 31-na1.csv                 | Inception 4.5; Heat seen                                                 | ''",
                "csv        | 32-stars.csv               | Inception 4.5; Heat 4.0                                                  | ''",
                "letterboxd | 27-lb.zip                  | Inception 4.5; Heat 4.0; Alien seen                                      | 2 listed",
                "letterboxd | 27-lb-backslash.zip        | Inception 4.5; Heat 4.0; Alien seen                                      | 2 listed",
                "letterboxd | 37-ratings.csv.gz          | Inception 4.5; Heat 4.0                                                  | ''",
                "csv        | 09-criticker.csv           | Inception 4.5; Heat 2.0; Alien 0.5                                       | ''",
                "csv        | entities.csv               | Ocean's Eleven 4.0; Monsters, Inc. 4.0; Beauty and the Beast 4.0; Amelie (Fabuleux destin d'Amélie Poulain, Le) 5.0 | ''",
                "imdb       | with.csv                   | Tie Me Up! Tie Me Down! (¡Átame!) 4.5                                    | ''",
            })
    void imports(String source, String file, String movies, String left) throws IOException {
        JsonNode imported = pipe.json("import", source, file(file), "--model", model, "-n", "1")
                .at("/imported/0");

        assertThat(movies(imported)).isEqualTo(List.of(movies.split("; ", -1)));
        assertThat(left(imported.get("read"))).isEqualTo(left);
    }

    private static List<String> movies(JsonNode imported) {
        List<String> movies = new ArrayList<>();
        for (JsonNode movie : imported.get("movies")) {
            movies.add(movie.get("title").asText() + " " + movie.path("rating").asText("seen"));
        }
        return movies;
    }

    private static String left(JsonNode read) {
        List<String> left = new ArrayList<>();
        for (String kind : List.of("series", "unnamed", "dropped", "listed")) {
            if (read.get(kind).asInt() > 0) {
                left.add(read.get(kind).asInt() + " " + kind);
            }
        }
        return String.join(", ", left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv        | 15-unbalanced.csv  | 15-unbalanced.csv:2: a quotation mark is opened and never closed; close it or remove it; nothing was imported",
                "letterboxd | letterboxd.zip     | watched.csv in letterboxd.zip, line 3: text follows the quotation mark that closes a field",
                "csv        | esc2.csv           | esc2.csv:2: rating '?[31mEVIL' is neither a number nor stars",
                "letterboxd | 37-book.xlsx       | 37-book.xlsx is a damaged Excel workbook; save its table as CSV",
                "letterboxd | 37-rar.rar         | 37-rar.rar is a rar archive, which cannot be read; unpack it",
                "trakt      | 39-simkl.json      | 39-simkl.json is an export of Simkl, not of Trakt; import it as simkl",
                "letterboxd | wrong-films.csv    | are ambiguous, for example Dead Presidents: The Journey Begins (1995), which could be 42 Dead Presidents (1995)",
                "csv        | parasite.csv       | is in this model's catalogue of 9,742, for example not Parasite (2019); the catalogue ends in 2018, and 1 of them is newer",
                "csv        | 18-titles-only.csv | is a list of 3 movies without ratings; rank them with recommend --from",
            })
    void refusesWithTheCause(String source, String file, String message) {
        assertThat(pipe.run("import", source, file(file), "--model", model)).isNotZero();
        assertThat(pipe.err()).contains(message).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"parasite.csv", "dune.csv", "1917.csv"})
    void neverTakesAMovieOfAnotherYearForRatings(String file) {
        assertThat(pipe.run("recommend", "--model", model, "--ratings", file(file)))
                .isNotZero();
        assertThat(pipe.err()).contains("is in this model's catalogue");
    }

    @ParameterizedTest
    @CsvSource({"hamlet.csv, 1", "semi.csv, 2", "cp1252.csv, 2", "04-both.csv, 2", "02-NetflixViewingHistory.csv, 3"})
    void readsRatingsAsImportDoes(String file, int matched) throws IOException {
        JsonNode byRatings =
                CapturedTerminal.pipe().json("recommend", "--model", model, "--ratings", file(file), "-n", "1");
        JsonNode byImport = pipe.json("import", "csv", file(file), "--model", model, "-n", "1");

        assertThat(byRatings.get("imported")).isEqualTo(byImport.get("imported"));
        assertThat(byImport.at("/imported/0/movies")).hasSizeGreaterThanOrEqualTo(matched);
    }

    @ParameterizedTest
    @CsvSource({"18-titles-only.csv, 3", "51-movielens-wishlist.csv, 2", "list.txt, 4"})
    void readsTablesAsLists(String file, int matched) throws IOException {
        JsonNode output = pipe.json("recommend", "--user", "1", "--model", model, "--from", file(file));

        assertThat(output.at("/from/matched").asInt()).isEqualTo(matched);
        assertThat(output.at("/recommendations").findValuesAsText("title"))
                .doesNotContain("Back to the Future Part III");
    }

    @Test
    void countsWhatIsNoMovieInAList() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.json"),
                "[{\"type\":\"movie\",\"movie\":{\"title\":\"Heat\",\"year\":1995}},"
                        + "{\"type\":\"show\",\"show\":{\"title\":\"Fargo\"}}]");

        assertThat(pipe.run("recommend", "--user", "2", "--model", model, "--from", list.toString()))
                .isZero();
        assertThat(pipe.err()).contains("Matched from the list: 1 movie.", "Skipped: 1 entry that is not a movie");
    }

    @Test
    void tellsWhatATextOfTitlesIs() {
        assertThat(pipe.run("recommend", "--model", model, "--ratings", file("list.txt")))
                .isNotZero();
        assertThat(pipe.err()).contains("is a list of 4 movies without ratings; rank them with recommend --from");
    }

    @Test
    void keepsWhatWasGivenInTheNextCommand() throws IOException {
        Path mine = Files.writeString(folder.resolve("my films.csv"), "movie,rating\nHeat (1995),4\n");
        String[] arguments = {
            "recommend", "--model", model, "--ratings", mine.toString(), "--genre", "Film-Noir", "--year", "1940-1959"
        };

        assertThat(pipe.run(arguments)).isZero();
        assertThat(pipe.out())
                .contains("Next: ./marquee recommend --model " + model + " --ratings '" + mine
                        + "' --genre Film-Noir --year 1940-1959 --explain");
    }

    @Test
    void readsAListOfIds() throws IOException {
        JsonNode output = pipe.json("recommend", "--user", "2", "--model", model, "--from", file("21-ttids.txt"));

        assertThat(output.at("/from/matched").asInt()).isEqualTo(2);
        assertThat(output.at("/recommendations").findValuesAsText("title")).containsExactly("Heat");
    }

    @Test
    void saysThatTheModelHasNoIds() throws IOException {
        Path data = LinkedData.in(folder);
        Files.delete(data.resolve("links.csv"));
        String withoutIds = TrainedModel.bias(folder, data.toString());

        assertThat(pipe.run("recommend", "--user", "1", "--model", withoutIds, "--from", file("21-ttids.txt")))
                .isNotZero();
        assertThat(pipe.err()).contains("this model has no ids of IMDb or TMDb, because its data had no links.csv");
    }

    @Test
    void namesTheLineOfATitleWithAComma() {
        assertThat(pipe.run("recommend", "--model", model, "--ratings", file("three.csv")))
                .isNotZero();
        assertThat(pipe.err()).contains("three.csv:11 has 3 fields where the first line has 2");
    }

    @Test
    void settlesAmbiguousMoviesByAFileToFillIn() throws IOException {
        Path open = folder.resolve("open.csv");
        pipe.json("import", "letterboxd", file("blockbuster.csv"), "--model", model, "--ambiguous", open.toString());
        String table = Files.readString(open);
        assertThat(table).contains("War of the Worlds (2005),\"34048: War of the Worlds (2005), ", ", 2 ratings\"");
        Files.writeString(open, table.replace(",War of the Worlds (2005),\"", "34048,War of the Worlds (2005),\""));

        JsonNode settled = CapturedTerminal.pipe()
                .json("import", "letterboxd", file("blockbuster.csv"), "--model", model, "--settled", open.toString());

        assertThat(movies(settled.at("/imported/0"))).containsExactly("War of the Worlds 4.0", "Heat 4.0");
        assertThat(settled.at("/imported/0/ambiguous")).isEmpty();
    }

    @Test
    void savesWhatIsNotInTheCatalogue() throws IOException {
        Path ratings = Files.writeString(
                folder.resolve("ratings.csv"),
                "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Heat,1995,x,4\n2024-01-02,Parasite,2019,x,4.5\n");
        Path rest = folder.resolve("rest.csv");

        pipe.json("import", "letterboxd", ratings.toString(), "--model", model, "--unmatched", rest.toString());

        assertThat(rest)
                .hasContent(
                        "title,original title,year,imdb,tmdb,rating (0.5-5),date\nParasite,,2019,,,4.5,2024-01-02\n");
    }

    private static String file(String name) {
        try {
            return Path.of(Objects.requireNonNull(ImportCasesTest.class.getResource("cases/" + name), name)
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
