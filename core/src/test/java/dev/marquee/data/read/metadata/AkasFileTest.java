package dev.marquee.data.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of IMDb's file of titles, and which files are refused with which sentence. */
class AkasFileTest {
    private static final String HEADER =
            "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n";
    private static final String HEAT = row(113277, "Heat", "original", "\\N");
    private static final String OTHER = row(1, "Carmencita", "original", "\\N");
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(movie("6", "0113277"), movie("7", "10872600"), movie("8", "")), List.of());

    @TempDir
    private Path folder;

    private static Movie movie(String id, String imdb) {
        return new Movie(new MovieId(id), "Movie " + id, 1995, List.of(), new Links(imdb, ""));
    }

    private static String row(int id, String title, String types, String attributes) {
        return "tt%07d\t1\t%s\tDE\t\\N\t%s\t%s\t0\n".formatted(id, title, types, attributes);
    }

    @Test
    void keepsTheDistinctTitlesOfTheCatalogue() {
        String text = HEADER
                + OTHER
                + HEAT
                + HEAT
                + row(113277, "Hitze „im\" Kopf", "imdbDisplay", "\\N")
                + row(10872600, "千と千尋", "alternative", "\\N");

        assertThat(read(text))
                .containsOnly(
                        Map.entry(new MovieId("6"), List.of("Heat", "Hitze „im\" Kopf")),
                        Map.entry(new MovieId("7"), List.of("千と千尋")));
    }

    @Test
    void passesOverTitlesUnderWhichAMovieWasOnlyMade() {
        assertThat(read(HEADER
                        + HEAT
                        + row(113277, "Takedown", "working", "\\N")
                        + row(113277, "Blue Harvest", "\\N", "fake working title")
                        + row(113277, "\\N", "\\N", "\\N")))
                .containsOnly(Map.entry(new MovieId("6"), List.of("Heat")));
    }

    @Test
    void readsGzipAndTheFileOfAFolderAndOtherOrdersOfColumns() throws IOException {
        Files.write(folder.resolve("title.akas.tsv.gz"), gzip(HEADER + HEAT));
        assertThat(new AkasFile(folder).read(CATALOGUE)).hasSize(1);

        assertThat(read("\uFEFFtitle\ttitleId\r\nHeat\ttt0113277\r\nHeat\ttt0000001"))
                .containsOnly(Map.entry(new MovieId("6"), List.of("Heat")));
    }

    /** Lines of any length, at any position of the buffer. */
    @Test
    void readsWhatWasWrittenWhateverTheLengthOfItsLines() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder(HEADER);
        List<String> titles = Stream.generate(() ->
                        "ü".repeat(1 + random.nextInt(1 << random.nextInt(17))) + random.nextInt())
                .limit(300)
                .toList();
        titles.forEach(
                title -> text.append(random.nextBoolean() ? OTHER : "").append(row(113277, title, "\\N", "\\N")));

        assertThat(read(text.toString())).containsOnly(Map.entry(new MovieId("6"), titles));
    }

    @Test
    void refusesAFileThatEndsWithinALineWhereverThatIs() {
        String text = HEADER + HEAT + OTHER;
        for (int cut = (HEADER + HEAT).length() + 1; cut < text.length() - 2; cut++) {
            int end = cut;
            assertThatThrownBy(() -> read(text.substring(0, end)))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessageEndingWith("is truncated: it ends within line 3; download it again");
        }
        assertThat(read(text.strip())).as("without the last line end").hasSize(1);
    }

    @Test
    void refusesGzipThatEndsEarly() throws IOException {
        byte[] whole = gzip(HEADER + HEAT + OTHER);
        Path file = Files.write(folder.resolve("a.gz"), Arrays.copyOf(whole, whole.length - 9));

        assertThatThrownBy(() -> new AkasFile(file).read(CATALOGUE))
                .hasMessageEndingWith("is truncated: its gzip data ends early; download it again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            title,year⏎Heat,1995⏎ | is not IMDb's title.akas.tsv: its first line is 'title,year', and must have the columns titleId and title, separated by a tab; give the file as IMDb has it
            tconst→primaryTitle⏎tt0113277→Heat⏎ | its first line is 'tconst primaryTitle', and must
            "" | its first line is '', and must
            <!doctype html><p>no⏎ | is a web page, not the text title.akas.tsv of IMDb; give that file, plain or packed with gzip
            PK␃␄ | is a zip archive, not the text
            titleId→title⏎tt0113277→Heat→DE⏎ | :2 has 3 columns where the first line has 2, so the file is damaged; download it again
            titleId→title⏎113277→Heat⏎ | :2: the line '113277?Heat' has no id such as tt0114709 in the column titleId, so the file is damaged or not IMDb's; download it again
            titleId→title⏎tt0000001→Carmencita⏎ | has no title of the 2 movies of this model that have an id of IMDb; give IMDb's whole title.akas.tsv
            """)
    void refusesAnotherFileWithOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text.replace('→', '\t')
                        .replace('⏎', '\n')
                        .replace('␃', '\3')
                        .replace('␄', '\4')))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(sentence)
                .hasMessageStartingWith(folder.toString());
    }

    @Test
    void refusesAModelWithoutIdsAndAFileThatIsMissing() {
        Catalogue without = new Catalogue(List.of(movie("8", "")), List.of());
        assertThatThrownBy(() -> new AkasFile(folder.resolve("x")).read(without))
                .hasMessageContaining("this model has none, because its data had no links.csv");
        assertThatThrownBy(() -> new AkasFile(folder.resolve("x")).read(CATALOGUE))
                .hasMessageEndingWith("does not exist; check the path");
        assertThatThrownBy(() -> new AkasFile(folder).read(CATALOGUE))
                .hasMessageEndingWith("has no title.akas.tsv or title.akas.tsv.gz; give the path of the file");
    }

    private Map<MovieId, List<String>> read(String text) {
        try {
            return new AkasFile(Files.writeString(folder.resolve("akas.tsv"), text)).read(CATALOGUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
