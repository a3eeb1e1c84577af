package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Movies of the bundled catalogue are matched by the titles that IMDb gives them, without their ids. Rows of {@code
 * title.basics.tsv} are read from the folder that {@code MARQUEE_IMDB_FORM} names; without it, these tests are skipped.
 */
class ImdbTitlesTest {
    private static final String VARIABLE = "MARQUEE_IMDB_FORM";
    private static final int ROWS = 120;
    private static final long SEED = 1895;

    private static Catalogue catalogue = new Catalogue(List.of(), List.of());
    private static MovieFinder finder = new MovieFinder(catalogue, movie -> 0);
    private static Function<Integer, Integer> ratings = movie -> 0;

    /** A row of IMDb, and the movie of the catalogue with its id. */
    private record Row(String title, String original, int year, int movie) {}

    @BeforeAll
    static void read() throws URISyntaxException {
        Dataset data = Bundle.read();
        catalogue = data.catalogue();
        finder = MovieFinder.of(data);
        ratings = data.ratings().byMovie()::count;
    }

    @Test
    void matchesWellKnownRowsByTitleByOriginalTitleAndByBoth() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = resource("imdb-rows.csv")) {
            lines.forEach(line -> rows.add(new Row(
                    line.getField("title"),
                    line.getField("original"),
                    Integer.parseInt(line.getField("year")),
                    movie(line.getField("movie")))));
        }

        holds(rows, row -> MovieRef.of(row.title(), row.year()), 0.98);
        holds(rows, row -> MovieRef.of(row.original(), row.year()), 0.95);
        holds(rows, row -> new MovieRef(List.of(row.title(), row.original()), row.year(), Links.NONE, ""), 0.98);
    }

    /** Rows as they are in the ratings of a user: the more often a movie is rated, the more likely it is drawn. */
    @Test
    void matchesRowsDrawnByNumberOfRatings() throws IOException {
        List<Row> rows = drawn(basics());

        holds(rows, row -> MovieRef.of(row.title(), row.year()), 0.98);
        holds(rows, row -> MovieRef.of(row.original(), row.year()), 0.95);
    }

    /** IMDb dates many movies a year before or after MovieLens; without a second sign these are ambiguous. */
    @Test
    void matchesAllRowsButThoseOfAnotherYear() throws IOException {
        List<Row> rows = basics();

        holds(rows, row -> MovieRef.of(row.title(), row.year()), 0.96);
        holds(
                rows.stream()
                        .filter(row -> catalogue.movie(row.movie()).year() == row.year())
                        .toList(),
                row -> MovieRef.of(row.title(), row.year()),
                0.98);
    }

    @Test
    void neverMatchesARowOfAMissingMovieToAnotherOne() throws IOException {
        Map<String, Integer> known = byId();
        int missing = 0;
        List<String> wrong = new ArrayList<>();
        for (String[] row : lines()) {
            if (!known.containsKey(row[0].substring(2)) && !isInvented(row[0])) {
                missing++;
                MovieRef written = MovieRef.of(row[2], Integer.parseInt(row[5]));
                if (finder.identify(written) instanceof Match.Found(int found, Match.By _)) {
                    wrong.add(written.label() + " matched to "
                            + catalogue.movie(found).titleAndYear());
                }
            }
        }

        assertThat(missing).isPositive();
        assertThat(wrong).as("of %d", missing).isEmpty();
    }

    private static void holds(List<Row> rows, Function<Row, MovieRef> written, double share) {
        Tally tally = new Tally(catalogue);
        rows.forEach(row -> tally.count(written.apply(row), row.movie(), finder.identify(written.apply(row))));
        assertThat(tally.wrong()).as(tally.toString()).isEmpty();
        assertThat(tally.share()).as(tally.toString()).isGreaterThanOrEqualTo(share);
    }

    /** The rows of movies that the catalogue has, in order of the file. */
    private static List<Row> basics() throws IOException {
        Map<String, Integer> known = byId();
        List<Row> rows = new ArrayList<>();
        for (String[] row : lines()) {
            Optional.ofNullable(known.get(row[0].substring(2)))
                    .ifPresent(movie -> rows.add(new Row(row[2], row[3], Integer.parseInt(row[5]), movie)));
        }
        return rows;
    }

    private static List<String[]> lines() throws IOException {
        String folder = System.getenv(VARIABLE);
        assumeThat(folder)
                .as("%s must name a folder with title.basics.tsv", VARIABLE)
                .isNotNull();
        return Files.readAllLines(Path.of(Objects.requireNonNull(folder), "title.basics.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> !row[5].equals("\\N"))
                .toList();
    }

    /** Ids from 9,000,000 to 9,999,999 stand for movies whose id is not known, and which the catalogue may have. */
    private static boolean isInvented(String id) {
        return id.length() == 9 && id.startsWith("tt9");
    }

    private static List<Row> drawn(List<Row> rows) {
        RandomGenerator random = new SplittableRandom(SEED);
        Map<Row, Double> order = new HashMap<>();
        rows.forEach(row -> order.put(row, Math.log(random.nextDouble()) / Math.max(1, ratings.apply(row.movie()))));
        return rows.stream()
                .sorted(Comparator.<Row>comparingDouble(row -> Objects.requireNonNull(order.get(row)))
                        .reversed())
                .limit(ROWS)
                .toList();
    }

    private static Map<String, Integer> byId() {
        Map<String, Integer> known = new HashMap<>();
        IntStream.range(0, catalogue.size()).forEach(movie -> {
            Movie listed = catalogue.movie(movie);
            known.put(listed.links().imdb(), movie);
        });
        return known;
    }

    private static int movie(String id) {
        return catalogue.ids().index(new MovieId(id));
    }

    private static CsvReader<NamedCsvRecord> resource(String name) {
        return CsvReader.builder()
                .ofNamedCsvRecord(Objects.requireNonNull(ImdbTitlesTest.class.getResourceAsStream(name), name));
    }
}
