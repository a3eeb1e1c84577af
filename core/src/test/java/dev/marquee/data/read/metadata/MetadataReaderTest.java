package dev.marquee.data.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.MovieId;
import dev.marquee.data.read.metadata.MetadataReader.Described;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataReaderTest {
    private static final String BASICS = """
        tconst	titleType	primaryTitle	originalTitle	isAdult	startYear	endYear	runtimeMinutes	genres
        tt0000001	movie	"Dune	Dune	0	1984	\\N	137	Sci-Fi
        tt0000009	movie	Other	Other	0	1984	\\N	99	Drama
        tt0000002	movie	Heat	Heat	0	1995	\\N	\\N	Crime
        """;
    private static final String CREW = """
        tconst	directors	writers
        tt0000001	nm0000011	nm0000011,nm0000012
        tt0000002	nm0000013	\\N
        """;
    private static final String PRINCIPALS = """
        tconst	ordering	nconst	category	job	characters
        tt0000001	2	nm0000015	actress	\\N	["Jessica"]
        tt0000001	1	nm0000014	actor	\\N	["Paul"]
        tt0000001	3	nm0000016	producer	\\N	\\N
        tt0000009	1	nm0000099	actor	\\N	\\N
        """;
    private static final String PEOPLE = """
        nconst	primaryName	birthYear	deathYear	primaryProfession	knownForTitles
        nm0000011	Ann Lynch	1946	\\N	director	tt0000001
        nm0000012	Bob Herbert	1920	1986	writer	tt0000001
        nm0000013	Cy Mann	1943	\\N	director	tt0000002
        nm0000014	Di Kyle	1959	\\N	actor	tt0000001
        nm0000015	Eva Anís	1960	\\N	actress	tt0000001
        """;

    @TempDir
    private Path folder;

    @Test
    void joinsPeopleAndRuntimesByTheIdsOfImdb() {
        imdb();

        Described read = read(movie("1", "0000001"), movie("2", "0000002"));

        assertThat(metadata(read, 0))
                .isEqualTo(new Metadata(
                        137,
                        "",
                        new Credits(
                                List.of("Ann Lynch"),
                                List.of("Ann Lynch", "Bob Herbert"),
                                List.of("Di Kyle", "Eva Anís")),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(metadata(read, 1).runtime()).isEqualTo(Metadata.UNKNOWN_RUNTIME);
        assertThat(metadata(read, 1).credits().directors()).containsExactly("Cy Mann");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void readsGzipAndColumnsInAnotherOrder() {
        gzip("title.basics.tsv.gz", "runtimeMinutes\tnew\ttconst\n95\tx\ttt0000001\n");

        assertThat(metadata(read(movie("1", "0000001")), 0).runtime()).isEqualTo(95);
    }

    @Test
    void takesTheIdsFromALinksFileOfTheFolderWhereTheDataHasNone() {
        imdb();
        write("links.csv", "movieId,imdbId,tmdbId\n1,0000001,841\n7,0000002,5\n");

        Described read = read(movie("1", ""));

        assertThat(metadata(read, 0).runtime()).isEqualTo(137);
        assertThat(read.catalogue().movie(0).links()).isEqualTo(new Links("0000001", "841"));
        assertThat(read.findings()).containsExactly("links.csv: line 3, with an unknown movie id, was left out");
    }

    @Test
    void takesDirectorsFromThePrincipalsWhereTheCrewIsMissing() {
        write("title.principals.tsv", """
            tconst	ordering	nconst	category
            tt0000001	1	nm0000014	actor
            tt0000001	2	nm0000011	director
            tt0000001	3	nm0000012	writer
            """);
        write("name.basics.tsv", PEOPLE);

        assertThat(metadata(read(movie("1", "0000001")), 0).credits())
                .isEqualTo(new Credits(List.of("Ann Lynch"), List.of("Bob Herbert"), List.of("Di Kyle")));
    }

    @Test
    void keepsTagsOfAtLeastTwoUsersInLowerCaseMostFrequentFirst() {
        write("tags.csv", """
            userId,movieId,tag,timestamp
            1,1,"Dark,  slow",5
            1,1,Spice,5
            1,2,own list,5
            1,1,own list,6
            2,1,spice,7
            2,2,dark, slow,8
            3,2,"dark, slow",9
            """);

        Described read = read(movie("1", ""), movie("2", ""));

        assertThat(metadata(read, 0).tags()).containsExactly("spice", "dark, slow");
        assertThat(metadata(read, 1).tags()).containsExactly("dark, slow");
    }

    @Test
    void keepsRelevantTagsOfTheGenome() {
        write("genome-tags.csv", "tagId,tag\n1,Space\n2,funny\n3,epic\n");
        write("genome-scores.csv", "movieId,tagId,relevance\n1,1,0.5\n1,2,0.49\n1,3,0.9\n2,3,many\n2,4,1\n");

        Described read = read(movie("1", ""), movie("2", ""));

        assertThat(metadata(read, 0).tags()).containsExactly("epic", "space");
        assertThat(metadata(read, 1).tags()).isEmpty();
        assertThat(read.findings())
                .containsExactly(
                        "genome-scores.csv: line 5, whose relevance is not in 0..1, was left out",
                        "genome-scores.csv: line 6, with an unknown tag id, was left out");
    }

    @Test
    void countsAndNamesWhatCannotBeUsed() {
        write("title.basics.tsv", """
            tconst	runtimeMinutes
            tt0000001	137
            tt0000001	138
            tt0000002	-3
            0000002	95
            tt0000003
            """);
        write("title.crew.tsv", CREW);
        write("name.basics.tsv", "nconst\tprimaryName\nnm0000011\tAnn\nnm0000011\tAn\nnm0000013\t\n");

        Described read = read(movie("1", "0000001"), movie("2", "0000002"), movie("3", "0000003"), movie("4", "1"));

        assertThat(metadata(read, 0).runtime()).isEqualTo(137);
        assertThat(metadata(read, 0).credits().writers()).containsExactly("Ann");
        assertThat(read.findings())
                .containsExactlyInAnyOrder(
                        "title.basics.tsv: line 3, of a title that an earlier line has, was left out",
                        "title.basics.tsv: line 4, whose runtime is not a number of minutes above 0, was left out",
                        "title.basics.tsv: line 5, whose id is not of the form tt0123456, was left out",
                        "title.basics.tsv: line 6, with fewer columns than the first line, was left out",
                        "name.basics.tsv: line 3, of a contributor that an earlier line has, was left out",
                        "name.basics.tsv: line 4, without a name, was left out",
                        "1 of 4 movies has the IMDb id of another movie and its data",
                        "title.basics.tsv does not have 1 of 3 titles of the movies",
                        "title.crew.tsv does not have 1 of 3 titles of the movies",
                        "name.basics.tsv does not have 2 of 3 people of the movies");
    }

    @Test
    void leavesOutALineWithoutAMovieId() {
        write("tags.csv", "userId,movieId,tag\n1,,spice\n1,1,sand\n2,1,sand\n");
        write("links.csv", "movieId,imdbId,tmdbId\n ,0000001,1\n");

        Described read = read(movie("1", ""));

        assertThat(metadata(read, 0).tags()).containsExactly("sand");
        assertThat(read.findings())
                .containsExactly(
                        "links.csv: line 2, with an unknown movie id, was left out",
                        "tags.csv: line 2, with an unknown movie id, was left out");
    }

    @Test
    void dividesALineThatIsTooLongForAnyTitle() {
        write(
                "title.basics.tsv",
                "tconst\truntimeMinutes\ntt0000001\t137" + "7".repeat(5_000_000) + "\ntt0000002\t95\n");

        Described read = read(movie("1", "0000001"), movie("2", "0000002"));

        assertThat(metadata(read, 0).runtime()).isEqualTo(Metadata.UNKNOWN_RUNTIME);
        assertThat(metadata(read, 1).runtime()).isEqualTo(95);
        assertThat(read.findings())
                .anySatisfy(finding -> assertThat(finding).contains("whose id is not of the form tt0123456"));
    }

    @Test
    void saysThatNothingCanBeJoinedWithoutIds() {
        imdb();

        assertThat(read(movie("1", "")).findings())
                .containsExactly(
                        "no movie has an IMDb id, so IMDb's files were left out; add links.csv, which has these ids");
    }

    @Test
    void rejectsAFileWithoutANeededColumn() {
        write("title.crew.tsv", "tconst\tdirector\ntt0000001\tnm0000011\n");

        assertThatThrownBy(() -> read(movie("1", "0000001")))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        "%s has no column 'directors' among tconst, director; its first line must name the columns tconst, directors, writers",
                        folder.resolve("title.crew.tsv"));
    }

    @Test
    void rejectsATruncatedGzip() throws IOException {
        gzip("title.basics.tsv.gz", BASICS.repeat(1000));
        Path file = folder.resolve("title.basics.tsv.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> read(movie("1", "0000001")))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("%s is truncated: its gzip data ends early; download it again", file);
    }

    private void imdb() {
        write("title.basics.tsv", BASICS);
        write("title.crew.tsv", CREW);
        write("title.principals.tsv", PRINCIPALS);
        write("name.basics.tsv", PEOPLE);
    }

    private Described read(Movie... movies) {
        return MetadataReader.read(new Catalogue(List.of(movies), List.of()), folder, "US");
    }

    private static Movie movie(String id, String imdb) {
        return new Movie(new MovieId(id), "Title", Movie.UNKNOWN_YEAR, List.of(), new Links(imdb, ""));
    }

    private static Metadata metadata(Described read, int movie) {
        return read.catalogue().movie(movie).metadata();
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gzip(String file, String text) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
