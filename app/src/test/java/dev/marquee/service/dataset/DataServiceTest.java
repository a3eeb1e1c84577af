package dev.marquee.service.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.model.Progress;
import dev.marquee.service.ExecutionContext;
import dev.marquee.testkit.RecordedProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataServiceTest {
    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();
    private final RecordedProgress progress = new RecordedProgress(() -> {});

    @Test
    void endsItsProgressOnceWhenTheDataIsRead() {
        read(DataService.BUNDLED);

        assertThat(progress.begun()).isPositive().isEqualTo(progress.ended());
    }

    @Test
    void endsItsProgressOnceWhenTheDataIsInvalid() throws IOException {
        Path file = folder.resolve("ratings.csv");
        Files.writeString(file, "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n1,2,many,964982703\n");

        assertThatExceptionOfType(MarqueeException.class).isThrownBy(() -> read(file.toString()));

        assertThat(progress.begun()).isEqualTo(progress.ended());
    }

    @Test
    void endsNoProgressThatHasNotBegun() {
        assertThatExceptionOfType(MarqueeException.class).isThrownBy(() -> read(folder.toString()));

        assertThat(progress.begun()).isZero();
        assertThat(progress.ended()).isZero();
    }

    @Test
    void readsMetadataFromAFolderAndSaysWhatIsKnown() throws IOException {
        Files.writeString(folder.resolve("title.basics.tsv"), "tconst\truntimeMinutes\ntt0114709\t81\n");

        LoadedDataset loaded = read(folder.toString(), Map.of());

        assertThat(loaded.data().catalogue().movie(0).metadata().runtime()).isEqualTo(81);
        assertThat(notices)
                .contains("title.basics.tsv does not have 9,741 of 9,742 titles of the movies")
                .last()
                .asString()
                .startsWith("of 9,742 movies 1 have a runtime, 0 directors, 0 writers, 0 a cast, ");
    }

    @Test
    void readsTheDownloadedFilesOfImdbByTheirName() throws IOException {
        Map<String, String> environment = Map.of("MARQUEE_CACHE", folder.toString());
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> read("imdb", environment))
                .withMessage("IMDb's files are not downloaded yet; run ./marquee data get imdb");
        Path imdb = Files.createDirectory(folder.resolve("imdb"));
        gzip(imdb.resolve("title.basics.tsv.gz"), "tconst\truntimeMinutes\ntt0114709\t81\n");
        gzip(imdb.resolve("title.crew.tsv.gz"), "tconst\tdirectors\twriters\n");
        gzip(imdb.resolve("title.principals.tsv.gz"), "tconst\tordering\tnconst\tcategory\n");
        gzip(imdb.resolve("name.basics.tsv.gz"), "nconst\tprimaryName\n");

        LoadedDataset loaded = read("imdb", environment);

        assertThat(loaded.data().catalogue().movie(0).metadata().runtime()).isEqualTo(81);
    }

    @Test
    void findsTheDownloadedTitlesOfImdbByTheirName() throws IOException {
        DataService service = new DataService(context(Map.of("MARQUEE_CACHE", folder.toString())));
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> service.akas(Path.of("imdb-titles")))
                .withMessage("IMDb's files are not downloaded yet; run ./marquee data get imdb-titles");
        Path titles = Files.createDirectory(folder.resolve("imdb-titles"));
        gzip(titles.resolve("title.akas.tsv.gz"), "titleId\tordering\ttitle\n");

        assertThat(service.akas(Path.of("imdb-titles"))).isEqualTo(titles);
        assertThat(service.akas(Path.of("mine.tsv"))).isEqualTo(Path.of("mine.tsv"));
        assertThat(service.known()).extracting(DataService.Known::name).contains("imdb", "imdb-titles");
    }

    @Test
    void saysWhichFilesAFolderWithoutMetadataLacks() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> read(folder.toString(), Map.of()))
                .withMessage(
                        "folder %s has no metadata; it must have one of title.basics.tsv, title.crew.tsv,"
                                + " title.principals.tsv, name.basics.tsv, tags.csv, genome-tags.csv, genome-scores.csv,"
                                + " tmdb-movies.jsonl",
                        folder);
    }

    private void read(String data) {
        new DataService(context(Map.of())).read(DataRequest.of(data));
    }

    private LoadedDataset read(String metadata, Map<String, String> environment) {
        return new DataService(context(environment))
                .read(new DataRequest(
                        DataService.BUNDLED,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(metadata),
                        "US",
                        false));
    }

    private ExecutionContext context(Map<String, String> environment) {
        return new ExecutionContext(environment, 1, Progress.SILENT, progress, notices::add);
    }

    private static void gzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
