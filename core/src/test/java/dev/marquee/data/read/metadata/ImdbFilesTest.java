package dev.marquee.data.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImdbFilesTest {
    private static final String PEOPLE = """
            nconst	primaryName
            nm0000011	Ann Lynch
            nm0000014	Di Kyle
            """;

    private final Findings findings = new Findings();

    @TempDir
    private Path folder;

    @Test
    void readsNothingIfNoFileIsThere() {
        assertThat(read("1", "")).isEmpty();
        assertThat(findings.sentences()).isEmpty();
    }

    @Test
    void takesTheFirstOfSeveralLinesOfATitle() {
        write("title.crew.tsv", """
                tconst	directors	writers
                tt0000001	nm0000011	\\N
                tt0000001	nm0000014	nm0000014
                """);
        write("name.basics.tsv", PEOPLE);

        assertThat(read("0000001"))
                .isEqualTo(Map.of(
                        1,
                        new ImdbTitle(
                                Metadata.UNKNOWN_RUNTIME, new Credits(List.of("Ann Lynch"), List.of(), List.of()))));
        assertThat(findings.sentences())
                .containsExactly("title.crew.tsv: line 3, of a title that an earlier line has, was left out");
    }

    @Test
    void countsLinesOfTheSameCauseAndNamesTheFirst() {
        write("title.principals.tsv", """
                tconst	ordering	nconst	category
                tt0000001	1	nm0000014	actor
                tt0000001	0	nm0000011	actor
                tt0000001	2	14	actor
                tt0000001	first	nm0000011	actor
                """);
        write("name.basics.tsv", PEOPLE);

        assertThat(title(read("0000001"), 1).credits().cast()).containsExactly("Di Kyle");
        assertThat(findings.sentences())
                .containsExactly(
                        "title.principals.tsv: 3 lines without the id or the rank of a contributor were left out, the first of them line 3");
    }

    @Test
    void leavesPeopleOutWithoutTheFileOfTheirNames() {
        write("title.basics.tsv", "tconst\truntimeMinutes\ntt0000001\t137\n");
        write("title.crew.tsv", "tconst\tdirectors\twriters\ntt0000001\tnm0000011\t\\N\n");

        assertThat(read("0000001")).isEqualTo(Map.of(1, new ImdbTitle(137, Credits.UNKNOWN)));
        assertThat(findings.sentences())
                .containsExactly("name.basics.tsv is missing, so directors, writers and cast were left out");
    }

    @Test
    void needsNoNamesForRuntimesAlone() {
        write("title.basics.tsv", "tconst\truntimeMinutes\ntt0000001\t137\n");

        assertThat(read("0000001")).isEqualTo(Map.of(1, new ImdbTitle(137, Credits.UNKNOWN)));
        assertThat(findings.sentences()).isEmpty();
    }

    @Test
    void aRuntimeIsAtLeastOneMinute() {
        write("title.basics.tsv", "tconst\truntimeMinutes\ntt0000001\t0\ntt0000002\t1\n");

        Map<Integer, ImdbTitle> titles = read("0000001", "0000002");

        assertThat(title(titles, 1).runtime()).isEqualTo(Metadata.UNKNOWN_RUNTIME);
        assertThat(title(titles, 2).runtime()).isEqualTo(1);
        assertThat(findings.sentences())
                .containsExactly(
                        "title.basics.tsv: line 2, whose runtime is not a number of minutes above 0, was left out");
    }

    @Test
    void countsMoviesThatHaveNoIdOrThatOfAnother() {
        write("title.basics.tsv", "tconst\truntimeMinutes\ntt0000001\t137\n");

        assertThat(read("0000001", "", "tt1", "1", "01")).containsOnlyKeys(1);
        assertThat(findings.sentences())
                .containsExactly(
                        "2 of 5 movies have no IMDb id and so nothing of IMDb's files",
                        "2 of 5 movies have the IMDb id of another movie and its data");
    }

    private static ImdbTitle title(Map<Integer, ImdbTitle> titles, int id) {
        return titles.getOrDefault(id, ImdbTitle.UNKNOWN);
    }

    private Map<Integer, ImdbTitle> read(String... ids) {
        return new ImdbFiles(folder, findings).read(List.of(ids));
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
