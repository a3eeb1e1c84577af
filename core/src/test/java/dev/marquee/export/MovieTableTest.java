package dev.marquee.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.model.Tensor;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SmallData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table is readable in a spreadsheet, and nothing in it runs as a formula. */
class MovieTableTest {
    @TempDir
    private Path folder;

    @Test
    void hasAttributesRatingsAndParameters() throws IOException {
        Fitted bias = Fitted.to(SmallData.cinema(), "bias", Map.of());

        List<NamedCsvRecord> lines = read(export(bias));

        float effect = bias.model().parameters().getLast().values().get(0);
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst().getHeader())
                .containsExactly("movieId", "title", "year", "genres", "ratings", "meanRating", "movieEffects");
        assertThat(lines.getFirst().getFields())
                .containsExactly("1", "Night Train", "1959", "Drama|Film-Noir", "2", "4.25", Float.toString(effect));
        assertThat(lines.get(1).getField("title")).isEqualTo("L'Été à la mer");
    }

    @Test
    void leavesUnknownValuesEmpty() throws IOException {
        List<NamedCsvRecord> lines = read(export(Fitted.to(SmallData.cinema(), "bias", Map.of())));

        assertThat(lines.get(4).getField("year")).isEmpty();
        assertThat(lines.get(4).getField("genres")).isEmpty();
        assertThat(lines.get(6).getField("ratings")).isEqualTo("0");
        assertThat(lines.get(6).getField("meanRating")).isEmpty();
    }

    @Test
    void putsSingleNumbersBeforeRowsAndExcludesFeatures() throws IOException {
        Fitted network = Fitted.toUsers("neural", Map.of("epochs", "1", "embedding", "3"));

        List<NamedCsvRecord> lines = read(export(network));

        assertThat(lines.getFirst().getHeader().subList(6, 10))
                .containsExactly("movieBiases", "movieEmbeddings[0]", "movieEmbeddings[1]", "movieEmbeddings[2]");
        assertThat(lines.getFirst().getHeader()).hasSize(10);
        Tensor embeddings = network.model().parameters().get(1);
        for (int movie = 0; movie < lines.size(); movie++) {
            for (int i = 0; i < 3; i++) {
                assertThat(lines.get(movie).getField("movieEmbeddings[%d]".formatted(i)))
                        .isEqualTo(Float.toString(embeddings.values().get(3 * movie + i)));
            }
        }
    }

    @Test
    void startsWithAByteOrderMark() throws IOException {
        byte[] bytes = Files.readAllBytes(export(Fitted.to(SmallData.cinema(), "bias", Map.of())));

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("天気の音").endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://127.0.0.1\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1,2)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1"
            })
    void escapesFormulas(String text) throws IOException {
        NamedCsvRecord line = read(export(titled(text, text))).getFirst();

        assertThat(line.getField("title")).isEqualTo("'" + text);
        assertThat(line.getField("movieId")).isEqualTo("'" + text);
        assertThat(line.getField("genres")).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-17", "+17", "1984", "...and more", "A = B", "Two, \"three\"\nfour", "'71"})
    void keepsOtherTexts(String text) throws IOException {
        assertThat(read(export(titled("7", text))).getFirst().getField("title")).isEqualTo(text);
    }

    private static Fitted titled(String id, String title) {
        Dataset data = RandomRatings.of(3, 4, 12, 1);
        List<Movie> movies = IntStream.range(0, 4)
                .mapToObj(movie -> movie == 0
                        ? new Movie(new MovieId(id), title, 1984, List.of(title), Links.NONE)
                        : data.catalogue().movie(movie))
                .toList();
        Users users = Users.of(List.of(new UserId("a"), new UserId("b"), new UserId("c")));
        Catalogue catalogue = new Catalogue(movies, List.of(title, "Comedy", "Drama"));
        return Fitted.to(new Dataset("titled", users, catalogue, data.ratings()), "bias", Map.of());
    }

    private Path export(Fitted fitted) {
        Path path = folder.resolve("movies.csv");
        ModelExport.write(path, ExportFormat.CSV, fitted.model(), fitted.data());
        return path;
    }

    private static List<NamedCsvRecord> read(Path path) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path)) {
            return csv.stream().toList();
        }
    }
}
