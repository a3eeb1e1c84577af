package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.RatingRows;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    private final Dataset cinema = SmallData.cinema();

    @Property(tries = 100)
    void roundTripsAnyDatasetAndModel(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("marquee-test");
        Path path = folder.resolve("any.marquee");
        Dataset data = SmallData.random(seed);
        TestFile.write(path, data, seed);
        try (ModelFile file = ModelFile.open(path)) {
            assertSameData(file.dataset(), data);
            assertThat(file.model(new TableModel.Codec()).table())
                    .isEqualTo(TableModel.random(data, seed).table());
            assertThat(file.card()).isEqualTo(TestFile.card(TableModel.ALGORITHM, data, seed));
        } finally {
            Files.delete(path);
            Files.delete(folder);
        }
    }

    @Test
    void keepsMetadata(@TempDir Path folder) {
        Path path = folder.resolve("cinema.marquee");
        List<Metadata> metadata = new ArrayList<>(Collections.nCopies(7, Metadata.UNKNOWN));
        Credits credits = new Credits(List.of("Ann Lee"), List.of("Ann Lee", "Wu 伍"), List.of("Bo", "Cy"));
        metadata.set(1, new Metadata(95, "PG", credits, List.of("FR", "IT"), List.of("fr"), List.of("summer", "sea")));
        metadata.set(
                4, new Metadata(61, "", Credits.UNKNOWN, List.of(), List.of("fr", "nl"), List.of("sea"), "A storm."));
        List<Movie> movies = IntStream.range(0, 7)
                .mapToObj(movie -> cinema.catalogue().movie(movie).with(metadata.get(movie)))
                .toList();
        Dataset described =
                cinema.withCatalogue(new Catalogue(movies, cinema.catalogue().genres()));

        TestFile.write(path, described, 1);

        try (ModelFile file = ModelFile.open(path)) {
            assertThat(file.dataset().catalogue().movies())
                    .extracting(Movie::metadata)
                    .isEqualTo(metadata);
        }
    }

    @Test
    void dataAndModelStayValidAfterClosing(@TempDir Path folder) {
        Path path = folder.resolve("cinema.marquee");
        TestFile.write(path, cinema, 1);
        Dataset data;
        TableModel model;
        try (ModelFile file = ModelFile.open(path)) {
            data = file.dataset();
            model = file.model(new TableModel.Codec());
        }
        assertThat(data.fingerprint()).isEqualTo(cinema.fingerprint());
        assertThat(model.scorer(3).rating(6))
                .isEqualTo(TableModel.random(cinema, 1).scorer(3).rating(6));
    }

    @Test
    void replacesAnOlderFile(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("cinema.marquee");
        TestFile.write(path, SmallData.random(40, 60, 5), 1);
        TestFile.write(path, cinema, 2);
        try (ModelFile file = ModelFile.open(path)) {
            assertThat(file.card().seed()).isEqualTo(2);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void writesTheSameBytesForTheSameModel(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.marquee");
        Path other = folder.resolve("other.marquee");
        TestFile.write(one, cinema, 1);
        TestFile.write(other, cinema, 1);
        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void rejectsACardOfOtherDataOrAnotherAlgorithm(@TempDir Path folder) {
        Path path = folder.resolve("wrong.marquee");
        TableModel model = TableModel.random(cinema, 1);
        ModelCard otherData = TestFile.card(TableModel.ALGORITHM, SmallData.random(1), 1);
        ModelCard otherAlgorithm = TestFile.card("bias", cinema, 1);
        for (ModelCard card : new ModelCard[] {otherData, otherAlgorithm}) {
            assertThatThrownBy(() -> ModelFile.write(path, card, cinema, new TableModel.Codec(), model))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void rejectsTheCodecOfAnotherAlgorithm(@TempDir Path folder) {
        Path path = folder.resolve("cinema.marquee");
        TestFile.write(path, cinema, 1);
        ModelCodec<TableModel> bias = new OtherCodec("bias", "table");
        try (ModelFile file = ModelFile.open(path)) {
            assertThatThrownBy(() -> file.model(bias))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessage("model file %s has a model of table, not of bias; give a file with a bias model", path);
        }
    }

    private static void assertSameData(Dataset actual, Dataset expected) {
        assertThat(actual.name()).isEqualTo(expected.name());
        assertThat(actual.fingerprint()).isEqualTo(expected.fingerprint());
        assertThat(actual.users().ids().ids()).isEqualTo(expected.users().ids().ids());
        assertThat(actual.users().hasDemographics()).isEqualTo(expected.users().hasDemographics());
        IntStream.range(0, expected.users().size())
                .forEach(user -> assertThat(actual.users().demographics(user))
                        .isEqualTo(expected.users().demographics(user)));
        assertThat(actual.catalogue().movies()).isEqualTo(expected.catalogue().movies());
        assertThat(actual.catalogue().genres()).isEqualTo(expected.catalogue().genres());
        assertThat(actual.ratings().scale()).isEqualTo(expected.ratings().scale());
        assertThat(actual.ratings().hasTimes()).isEqualTo(expected.ratings().hasTimes());
        assertSameRows(actual.ratings().byMovie(), expected.ratings().byMovie());
    }

    private static void assertSameRows(RatingRows actual, RatingRows expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.size()).isEqualTo(expected.size());
        IntStream.range(0, expected.rows())
                .forEach(row -> assertThat(actual.end(row)).isEqualTo(expected.end(row)));
        IntStream.range(0, expected.size()).forEach(entry -> {
            assertThat(actual.column(entry)).isEqualTo(expected.column(entry));
            assertThat(actual.level(entry)).isEqualTo(expected.level(entry));
        });
    }
}
