package dev.marquee.service.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UserId;
import dev.marquee.model.Progress;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.TrainedFiles;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.serving.UserRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchServiceTest {
    private static final ListRequest FIVE = new ListRequest(5, List.of(), 0);

    @TempDir
    private static Path models;

    private static ModelService als;
    private static ModelService ials;

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @BeforeAll
    static void train() {
        als = ModelService.open(TrainedFiles.write(
                models.resolve("als.marquee"), "als", "movielens-small", Map.of("rank", "4", "sweeps", "2")));
        ials = ModelService.open(TrainedFiles.write(
                models.resolve("ials.marquee"), "ials", "movielens-small", Map.of("rank", "4", "sweeps", "2")));
    }

    @Test
    void writesTheRowsOfEachUserAlone() throws IOException {
        Path out = folder.resolve("lists.csv");
        ListRequest diverse = new ListRequest(3, List.of(), ListPolicy.PLAIN.with(new Diversification(0.3, 0)), 0);

        for (ListRequest request : List.of(FIVE, diverse)) {
            BatchResponse written = service(Progress.SILENT).write(als, request, out);

            List<String> lines = Files.readAllLines(out);
            assertThat(lines.getFirst()).isEqualTo("user,rank,movie,score,predictedRating");
            assertThat(lines.subList(1, lines.size()))
                    .isEqualTo(als.data().users().ids().ids().stream()
                            .flatMap(user -> rows(user, request))
                            .toList());
            assertThat(written)
                    .returns(610, BatchResponse::users)
                    .returns((long) lines.size() - 1, BatchResponse::rows)
                    .returns(0, BatchResponse::continuedAfter);
            assertThat(files()).containsExactly("lists.csv");
        }
    }

    private static Stream<String> rows(UserId user, ListRequest request) {
        List<Recommended> list =
                als.recommend(List.of(new UserRef.Known(user)), request).recommendations();
        return list.stream()
                .map(movie -> "%s,%d,%s,%s,%s"
                        .formatted(
                                user.value(),
                                list.indexOf(movie) + 1,
                                movie.movie().movie().value(),
                                (float) movie.score(),
                                (float) movie.predictedRating().orElseThrow()));
    }

    @Test
    void writesTheSameRowsAsParquet() throws IOException {
        Path csv = folder.resolve("lists.csv");
        Path parquet = folder.resolve("lists.parquet");

        for (ModelService model : List.of(als, ials)) {
            service(Progress.SILENT).write(model, FIVE, csv);
            service(Progress.SILENT).write(model, FIVE, parquet);

            assertThat(ParquetRows.of(parquet)).isEqualTo(Files.readAllLines(csv));
        }
    }

    @Test
    void hasNoColumnOfRatingsForAModelThatOnlyRanks() throws IOException {
        Path out = folder.resolve("lists.csv");

        service(Progress.SILENT).write(ials, FIVE, out);

        assertThat(Files.readAllLines(out)).startsWith("user,rank,movie,score").noneMatch(line -> line.endsWith(","));
    }

    @Test
    void goesOnWhereAnInterruptedRunEnded() throws IOException {
        Path whole = folder.resolve("whole.csv");
        Path out = folder.resolve("lists.csv");
        service(Progress.SILENT).write(ials, FIVE, whole);

        interruptAfter(200, ials, out);
        assertThat(files()).containsExactly(".lists.csv.batch", "whole.csv");
        tearLastBlock(folder.resolve(".lists.csv.batch"));
        BatchResponse written = service(Progress.SILENT).write(ials, FIVE, out);

        assertThat(written.continuedAfter()).isBetween(1, 609);
        assertThat(notices).containsExactly("going on after %d users of 610".formatted(written.continuedAfter()));
        assertThat(out).hasSameBinaryContentAs(whole);
        assertThat(files()).containsExactly("lists.csv", "whole.csv");
    }

    @Test
    void goesOnlyOnWithTheSameModelAndOptions() {
        Path out = folder.resolve("lists.csv");
        interruptAfter(1, ials, out);

        assertThatThrownBy(() -> service(Progress.SILENT).write(als, FIVE, out))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        "%s has the lists of an interrupted run with another model; run it again with those, or delete"
                                + " that file to begin from scratch",
                        folder.resolve(".lists.csv.batch"));
        assertThatThrownBy(() -> service(Progress.SILENT).write(ials, new ListRequest(6, List.of(), 0), out))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("an interrupted run with other options (-n 5, plain);");
        assertThat(files()).containsExactly(".lists.csv.batch");
    }

    @Test
    void refusesAFileThatAnotherRunWrites() {
        Path out = folder.resolve("lists.csv");
        Progress second = new Progress() {
            @Override
            public void begin(String task, long steps) {
                service(Progress.SILENT).write(ials, FIVE, out);
            }

            @Override
            public void step(long done, String note) {}

            @Override
            public void end() {}
        };

        assertThatThrownBy(() -> service(second).write(ials, FIVE, out))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("another process makes the lists of %s now; wait for it, or give another file", out);
    }

    private void interruptAfter(int users, ModelService model, Path out) {
        Progress interrupting = new Progress() {
            @Override
            public void begin(String task, long steps) {}

            @Override
            public void step(long done, String note) {
                if (done >= users) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void end() {}
        };
        assertThatThrownBy(() -> service(interrupting).write(model, FIVE, out))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** As if the run had been killed while it wrote the block. */
    private static void tearLastBlock(Path journal) throws IOException {
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
    }

    private BatchService service(Progress progress) {
        return new BatchService(new ExecutionContext(Map.of(), 2, progress, Progress.SILENT, notices::add));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
