package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UserId;
import dev.marquee.model.TrainingHistory.Epoch;
import dev.marquee.testkit.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of format version 2 that {@link GoldenFile} made must load in every later version of Marquee. */
class GoldenFileTest {
    @TempDir
    private Path folder;

    private Path golden;
    private ModelFile file;

    @BeforeEach
    void open() throws IOException {
        golden = folder.resolve("golden.marquee");
        try (InputStream resource = GoldenFileTest.class.getResourceAsStream("format-2.marquee")) {
            Files.copy(Objects.requireNonNull(resource), golden);
        }
        file = ModelFile.open(golden);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void hasItsCard() {
        ModelCard card = file.card();
        assertThat(card.algorithm()).isEqualTo("table");
        assertThat(card.seed()).isEqualTo(-42);
        assertThat(card.options().toString()).isEqualTo("{rank=50, hidden=100+50, learningRate=0.01}");
        assertThat(card.metrics().toString()).isEqualTo("{rmse=0.9834, mae=0.7804}");
        assertThat(card.history().best()).isEqualTo(1);
        assertThat(card.history().epochs()).containsExactly(new Epoch(1, 1.25, 1.5), new Epoch(2, 0.1, 1.625));
        assertThat(card.data()).isEqualTo(new ModelCard.Data("cinema", 4, 7, 9, "40dc0d4bcc71cd43"));
        assertThat(card.origin())
                .isEqualTo(new ModelCard.Origin(
                        Instant.parse("2026-01-02T03:04:05.006Z"), "0.1.0", "25.0.1+8", 2, Optional.empty()));
    }

    @Test
    void hasItsUsersAndMovies() {
        Dataset data = file.dataset();
        assertThat(data.users().ids().id(2)).isEqualTo(new UserId("205"));
        assertThat(data.users().demographics(1)).isEqualTo(new Demographics(19, "M", "student", "V3N4P"));
        assertThat(data.users().demographics(2)).isEqualTo(Demographics.UNKNOWN);
        assertThat(data.catalogue().genres()).containsExactly("Drama", "Comedy", "Film-Noir", "Children's");
        assertThat(data.catalogue().movie(0))
                .isEqualTo(new Movie(
                        new MovieId("1"),
                        "Night Train",
                        1959,
                        List.of("Drama", "Film-Noir"),
                        new Links("0052000", "101")));
        assertThat(data.catalogue().movie(1).title()).isEqualTo("L'Été à la mer");
        assertThat(data.catalogue().movie(4))
                .isEqualTo(new Movie(new MovieId("13"), "Untitled", Movie.UNKNOWN_YEAR, List.of(), Links.NONE));
    }

    @Test
    void hasItsRatings() {
        Dataset data = file.dataset();
        assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
        assertThat(data.ratings().size()).isEqualTo(9);
        int entry = data.ratings().byUser().find(1, 3);
        assertThat(data.ratings().byUser().value(entry)).isEqualTo(2.5f);
        assertThat(data.ratings().time(entry)).isEqualTo(1_200_000_200);
        assertThat(data.ratings().time(8)).isEqualTo(3_000_000_000L);
        assertThat(data.ratings().byMovie().count(5)).isEqualTo(2);
        assertThat(data.fingerprint()).isEqualTo("40dc0d4bcc71cd43");
    }

    @Test
    void hasItsModel() {
        TableModel model = file.model(new TableModel.Codec());
        for (int user = 0; user < 4; user++) {
            for (int movie = 0; movie < 7; movie++) {
                assertThat(model.scorer(user).rating(movie)).isEqualTo(0.5f + user + movie / 4f);
            }
        }
    }

    /** Holds while version 2 is the format that is written: its layout must then not change unnoticed. */
    @Test
    void isWrittenTheSameToday() {
        Path today = folder.resolve("today.marquee");
        GoldenFile.write(today);
        assertThat(today).hasSameBinaryContentAs(golden);
    }
}
