package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.MarqueeException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of movies, users and links next to the ratings of a known data set. */
class SideFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1", "130"})
    void anAgeIsInYears(String age) {
        assertThat(movieLens100K("7|%s|M|writer|91344\n".formatted(age), "1|Heat (1995)||||0|1\n")
                        .read()
                        .data()
                        .users()
                        .demographics(1)
                        .age())
                .isEqualTo(Integer.parseInt(age));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "131", "-1", "old", ""})
    void rejectsAnythingElseAsAnAge(String age) {
        Reading reading = movieLens100K("7|%s|M|writer|91344\n".formatted(age), "1|Heat (1995)||||0|1\n");

        assertThatThrownBy(reading::read)
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith("u.user:2, column 2 (age): found '%s', expected an age in years", age);
    }

    @Test
    void rejectsAGenreThatIsNeither0Nor1() {
        Reading reading = movieLens100K("", "1|Heat (1995)||||0|1\n2|Dune (2021)||||0|x\n");

        assertThatThrownBy(reading::read)
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith("u.item:2, column 7 (field): found 'x', expected 0 or 1 for the genre Crime");
    }

    @Test
    void rejectsAMovieWithoutAllGenres() {
        Reading reading = movieLens100K("", "1|Heat (1995)||||0|1\n2|Dune (2021)||||0\n");

        assertThatThrownBy(reading::read)
                .hasMessageStartingWith(
                        "u.item:2, column 6 (line): found '2 Dune (2021)    0', expected a line of at least 7 fields");
    }

    @ParameterizedTest
    @CsvSource({"0, other", "20, writer"})
    void anOccupationIsANumberOfTheReadme(String number, String occupation) {
        Dataset data = movieLens1M("1::F::25::" + number + "::48067\n").read().data();

        assertThat(data.users().demographics(0).occupation()).isEqualTo(occupation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "21"})
    void rejectsTheNumberOfNoOccupation(String number) {
        Reading reading = movieLens1M("1::F::25::0::48067\n2::F::25::" + number + "::48067\n");

        assertThatThrownBy(reading::read)
                .hasMessageStartingWith(
                        "users.dat:2, column 4 (occupation): found '%s', expected the number of an occupation, 0 to 20",
                        number);
    }

    @Test
    void aTitleMayHaveDoubleColonsAndAMovieNoGenres() {
        Dataset data = new Reading(folder)
                .with("ratings.dat", "1::20::5::978300760\n")
                .with("movies.dat", "20::A::B (1999)::Drama\n30::Heat (1995)::\n")
                .read()
                .data();

        assertThat(data.catalogue().movie(0).title()).isEqualTo("A::B");
        assertThat(data.catalogue().movie(0).genres()).containsExactly("Drama");
        assertThat(data.catalogue().movie(1).genres()).isEmpty();
    }

    @Test
    void aFileOfMoviesMayHaveNoColumnOfGenres() {
        Dataset twoFields = new Reading(folder)
                .with("ratings.dat", "1::20::5::978300760\n")
                .with("movies.dat", "20::Heat (1995)\n")
                .read()
                .data();

        assertThat(twoFields.catalogue().movie(0).title()).isEqualTo("Heat");
        assertThat(twoFields.catalogue().movie(0).genres()).isEmpty();
    }

    @Test
    void aCsvOfMoviesMayHaveNoColumnOfGenres() {
        Dataset data = csv().with("movies.csv", "movieId,title\n2,Heat (1995)\n")
                .read()
                .data();

        assertThat(data.catalogue().movie(0).title()).isEqualTo("Heat");
        assertThat(data.catalogue().movie(0).genres()).isEmpty();
    }

    @Test
    void countsTheBlankFieldsOfTagsAndLinksToo() {
        LoadedDataset loaded = csv().with("movies.csv", "movieId,title,genres\n2,Heat (1995),Crime\n")
                .with("links.csv", "movieId,imdbId,tmdbId\n2,0113277,\n")
                .with("tags.csv", "userId,movieId,tag,timestamp\n9,2,,5\n9,2\n9,2,dark,\n")
                .read();

        assertThat(loaded.data().catalogue().movie(0).links()).isEqualTo(new Links("0113277", ""));
        assertThat(loaded.report().fields())
                .contains(
                        new ReadReport.FieldCount("links.csv", "tmdbId", 1, 1),
                        new ReadReport.FieldCount("links.csv", "imdbId", 1, 0),
                        new ReadReport.FieldCount("tags.csv", "movieId", 3, 0),
                        new ReadReport.FieldCount("tags.csv", "tag", 3, 2),
                        new ReadReport.FieldCount("tags.csv", "timestamp", 3, 2));
    }

    @Test
    void aFileOfLinksThatIsNoneLeavesTheMoviesWithoutThem() {
        LoadedDataset loaded = csv().with("movies.csv", "movieId,title,genres\n2,Heat (1995),Crime\n")
                .with("links.csv", "movieId\n2\n")
                .read();

        assertThat(loaded.data().catalogue().movie(0).links()).isEqualTo(Links.NONE);
        assertThat(loaded.report().notes())
                .singleElement()
                .asString()
                .startsWith("links.csv was passed over, because no line of it has the expected form; the first: "
                        + "links.csv:2, column 1 (line): found '2', expected a line of at least 3 fields");
    }

    @Test
    void passesOverAFileOfLinksThatIsEmpty() {
        LoadedDataset loaded = csv().with("movies.csv", "movieId,title,genres\n2,Heat (1995),Crime\n")
                .with("links.csv", "")
                .read();

        assertThat(loaded.data().catalogue().movie(0).title()).isEqualTo("Heat");
        assertThat(loaded.report().notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("links.csv was passed over: ")
                        .endsWith("is empty; its first line must name the columns"));
    }

    @Test
    void readsTheTagsOfTheFolderAsMetadata() {
        Dataset data = csv().with("movies.csv", "movieId,title,genres\n2,Heat (1995),Crime\n")
                .with("tags.csv", "userId,movieId,tag,timestamp\n9,2,dark,5\n8,2,dark,5\n")
                .read()
                .data();

        assertThat(data.catalogue().movie(0).metadata().tags()).containsExactly("dark");
    }

    private Reading csv() {
        return new Reading(folder).csv("10,2,4.0,964982703");
    }

    private Reading movieLens1M(String users) {
        return new Reading(folder)
                .with("ratings.dat", "1::20::5::978300760\n")
                .with("movies.dat", "20::Heat (1995)::Crime\n")
                .with("users.dat", users);
    }

    private Reading movieLens100K(String users, String movies) {
        return new Reading(folder)
                .with("u.data", "4\t1\t5\t881250949\n")
                .with("u.genre", "unknown|0\nCrime|1\n")
                .with("u.item", movies)
                .with("u.user", "4|24|M|technician|43537\n" + users);
    }
}
