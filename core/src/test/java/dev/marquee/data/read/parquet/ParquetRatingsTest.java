package dev.marquee.data.read.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UserId;
import dev.marquee.data.read.ColumnNames;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ratings that {@code make.py} wrote with pandas and Polars, next to the files. */
class ParquetRatingsTest {
    private static final String CSV = """
            userId,movieId,rating,timestamp
            1,10,4.0,1147880044
            1,20,3.5,1147868817
            2,10,0.5,1147868828
            2,30,5.0,1147878820
            3,20,2.0,1147868510
            3,30,4.5,1147868495
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pandas.parquet", "polars.parquet"})
    void givesTheSameDataAsTheCsv(String name) throws IOException {
        Files.writeString(folder.resolve("mine.csv"), CSV);

        assertThat(read(name).fingerprint()).isEqualTo(read("mine.csv").fingerprint());
    }

    @Test
    void isReadWithTheMoviesNextToIt() throws IOException {
        Files.copy(file("pandas.parquet"), folder.resolve("ratings.parquet"));
        Files.writeString(folder.resolve("movies.csv"), "movieId,title,genres\n10,Heat (1995),Crime\n20,B,\n30,C,\n");

        Dataset data = load(folder, ReadOptions.DEFAULT).data();

        assertThat(data.catalogue().movie(0).title()).isEqualTo("Heat");
        assertThat(data.ratings().size()).isEqualTo(6);
    }

    @Test
    void hasTextIdsAndTimestampsInColumnsOfAnyName() throws IOException {
        Dataset data = load(file("texts.parquet"), columns("user=who")).data();

        assertThat(data.users().ids().ids()).containsExactly(new UserId("u1"), new UserId("u2"), new UserId("u3"));
        assertThat(data.ratings().time(0)).isEqualTo(1_147_880_044);
    }

    @Test
    void hasIdsBeyond32Bits() throws IOException {
        assertThat(read("long-ids.parquet").users().ids().id(0)).isEqualTo(new UserId("5000000001"));
    }

    @Test
    void hasEventsWithWeights() throws IOException {
        Dataset data = load(file("events.parquet"), columns("weight=plays")).data();

        assertThat(data.ratings().isImplicit()).isTrue();
        assertThat(data.ratings().byUser().value(5)).isEqualTo(6);
    }

    @Test
    void namesTheRowGroupOfANull() {
        assertThatThrownBy(() -> read("null.parquet"))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith(
                        "null.parquet:3, column 3 (rating, row group 2): found 'null', expected a rating");
    }

    @Test
    void skipsANullIfLenient() throws IOException {
        ReadOptions lenient = new ReadOptions(true, Optional.empty(), ColumnNames.USUAL);

        LoadedDataset read = load(file("null.parquet"), lenient);

        assertThat(read.data().ratings().size()).isEqualTo(5);
        assertThat(read.report().skipped()).isEqualTo(1);
    }

    @Test
    void rejectsTypesThatCannotHoldTheValues() {
        assertThatThrownBy(() -> read("float-ids.parquet"))
                .hasMessage("float-ids.parquet, column 1 (userId): its type is DOUBLE, which cannot hold ids; write it"
                        + " as int32, int64 or string");
        assertThatThrownBy(() -> read("lists.parquet"))
                .hasMessage("lists.parquet, column 3 (rating.list.element): its type is a list of DOUBLE, which cannot"
                        + " hold ratings; write it as float, double or an integer");
    }

    @Test
    void rejectsColumnsOfOtherNames() {
        assertThatThrownBy(() -> read("texts.parquet"))
                .hasMessage(
                        "texts.parquet has no column for the user among who, movieId, rating, timestamp; set columns"
                                + " to user=NAME, or to its place as in user=1,movie=2");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 11, 500})
    void rejectsATruncatedFile(int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file("pandas.parquet"));
        Path cut = Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(whole, bytes));

        assertThatThrownBy(() -> load(cut, ReadOptions.DEFAULT))
                .hasMessageMatching(
                        ".*cut.parquet is truncated or damaged: its footer cannot be read \\(.*\\); write or"
                                + " download it again");
    }

    @Test
    void namesColumnAndRowGroupOfDamagedData() throws IOException {
        byte[] bytes = Files.readAllBytes(file("pandas.parquet"));
        try (ParquetSource source = open("pandas.parquet")) {
            int page = (int) source.start(2, 1);
            java.util.Arrays.fill(bytes, page, page + 12, (byte) 0xFF);
        }
        Path damaged = Files.write(folder.resolve("bad.parquet"), bytes);

        assertThatThrownBy(() -> load(damaged, ReadOptions.DEFAULT))
                .hasMessageMatching(".*bad.parquet, row group 3, column movieId: it is damaged and cannot be decoded"
                        + " \\(.*\\); write or download it again");
    }

    @Test
    void namesACompressionThatIsNotRead() {
        assertThatThrownBy(() -> read("brotli.parquet"))
                .hasMessageMatching(".*brotli.parquet, row group 1, column userId: it has a form that is not supported"
                        + " \\(Cannot read BROTLI.*\\); write it with snappy, zstd or gzip, or without compression");
    }

    private ParquetSource open(String name) throws IOException {
        return ParquetSource.open(new dev.marquee.data.read.file.InputFile(file(name)), 1);
    }

    private Dataset read(String name) throws IOException {
        return load(name.endsWith(".csv") ? folder.resolve(name) : file(name), ReadOptions.DEFAULT)
                .data();
    }

    private static LoadedDataset load(Path path, ReadOptions options) {
        try (Workers workers = Workers.of(2)) {
            return new DatasetReader(options, workers, ReadListener.SILENT).read("test", path);
        }
    }

    private static ReadOptions columns(String columns) {
        return new ReadOptions(false, Optional.empty(), ColumnNames.parse(columns));
    }

    /** The resource in the folder of this test. */
    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (InputStream in = Objects.requireNonNull(ParquetRatingsTest.class.getResourceAsStream(name), name)) {
                Files.copy(in, file);
            }
        }
        return file;
    }
}
