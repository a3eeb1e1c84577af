package dev.marquee.imports.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.ScaleMapping;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose form, columns and rows are drawn at random are read as they were meant, or refused with the line of the fault. */
class GeneratedTablesTest {
    private static final int TABLES = 1200;
    private static final int DAMAGED = 200;
    private static final long SEED = 31;
    private static final List<String> TITLES = List.of(
            "Heat",
            "Alien",
            "2012",
            "Amélie",
            "The Good, the Bad and the Ugly",
            "Léon: The Professional",
            "Сталкер",
            "Свой среди чужих",
            "\"Crocodile\" Dundee",
            "七人の侍",
            "Monsters, Inc.",
            "Mission: Impossible",
            "8½",
            "Das Boot");
    private static final List<String> TITLE_NAMES = List.of(
            "Title",
            "Name",
            "Film",
            "Film Name",
            "movie title",
            "Titel",
            "Titre",
            "Título",
            "Название",
            "primaryTitle");
    private static final List<String> YEAR_NAMES =
            List.of("Year", "release year", "Jahr", "Année", "Год", "Release Date");
    private static final List<String> KIND_NAMES = List.of("Type", "Title Type", "media_type", "kind", "Tipo");
    private static final List<String> SERIES = List.of(
            "TV Series",
            "tvEpisode",
            "Série télévisée",
            "Mini-série",
            "Videospiel",
            "сериал",
            "show",
            "Episodio",
            "tv");
    private static final List<String> MOVIES =
            List.of("Movie", "Film", "movie", "TV Movie", "Spielfilm", "Película", "", "Фильм");
    private static final List<String> NOISE =
            List.of("IMDb Rating", "Votes", "vote_average", "URL", "Genres", "Average Rating");

    @TempDir
    private Path folder;

    private final List<String> rated = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private int series;

    @Test
    void readsTablesAsTheyWereMeant() throws IOException {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int table = 0; table < TABLES; table++) {
            String text = write(new GeneratedTable(random), random, "table" + table + ".csv");

            SiteExport export = new ExportReader(ImportOptions.NONE).read(folder.resolve("table" + table + ".csv"));

            ScaleMapping stars = new ScaleMapping(export.scale(), RatingScale.HALF_STARS);
            assertThat(export.ratings().stream()
                            .map(rating -> label(rating.movie()) + " " + stars.map(rating.value()))
                            .toList())
                    .as(text)
                    .isEqualTo(rated);
            assertThat(export.seen().stream().map(GeneratedTablesTest::label).toList())
                    .as(text)
                    .isEqualTo(seen);
            assertThat(export.skipped().series()).as(text).isEqualTo(series);
        }
    }

    private static String label(MovieRef movie) {
        return movie.label();
    }

    private String write(GeneratedTable table, RandomGenerator random, String name) throws IOException {
        rated.clear();
        seen.clear();
        series = 0;
        GeneratedRatings ratings = new GeneratedRatings(random, table.mayHaveDecimalComma());
        boolean hasKind = random.nextBoolean();
        List<String> header = new ArrayList<>(List.of(table.any(TITLE_NAMES), table.any(YEAR_NAMES), ratings.name()));
        if (hasKind) {
            header.add(table.any(KIND_NAMES));
        }
        String noise = table.any(NOISE);
        header.add(noise);
        List<List<String>> rows = new ArrayList<>(List.of(header));
        int count = 1 + random.nextInt(8);
        // The highest rating, so that the scale of the file shows.
        addRow(rows, table, ratings, 5, hasKind, random);
        for (int row = 0; row < count; row++) {
            addRow(rows, table, ratings, 0.5 * random.nextInt(11), hasKind, random);
        }
        String text = table.text(shuffled(rows, random));
        Files.write(folder.resolve(name), table.bytes(text));
        return text;
    }

    private void addRow(
            List<List<String>> rows,
            GeneratedTable table,
            GeneratedRatings ratings,
            double stars,
            boolean hasKind,
            RandomGenerator random) {
        String title = table.any(TITLES);
        int year = 1950 + random.nextInt(70);
        boolean isSeries = hasKind && stars < 5 && random.nextInt(4) == 0;
        List<String> row = new ArrayList<>(
                List.of(title, Integer.toString(year), stars == 0 ? ratings.none() : ratings.text(stars)));
        if (hasKind) {
            row.add(isSeries ? table.any(SERIES) : table.any(MOVIES));
        }
        row.add("7.9");
        rows.add(row);
        String label = "%s (%d)".formatted(title, year);
        if (isSeries) {
            series++;
        } else if (stars == 0) {
            seen.add(label);
        } else {
            rated.add(label + " " + (float) stars);
        }
    }

    /** The same permutation of the columns in all rows. */
    private static List<List<String>> shuffled(List<List<String>> rows, RandomGenerator random) {
        List<Integer> order = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            order.add(random.nextInt(column + 1), column);
        }
        return rows.stream().map(row -> order.stream().map(row::get).toList()).toList();
    }

    @Test
    void refusesADamagedQuotationMarkWithItsLine() throws IOException {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int table = 0; table < DAMAGED; table++) {
            int damaged = random.nextInt(6);
            boolean isClosed = random.nextBoolean();
            StringBuilder text = new StringBuilder("Title,Year,Rating,Review\n");
            for (int row = 0; row < 6; row++) {
                String review = row != damaged
                        ? "\"fine, \"\"really\"\"\""
                        : isClosed ? "\"He said \"wow\" twice\"" : "\"He said wow";
                text.append("Heat,1995,4,").append(review).append('\n');
            }
            Path file = Files.writeString(folder.resolve("damaged.csv"), text);

            assertThatThrownBy(() -> new ExportReader(ImportOptions.NONE).read(file))
                    .as(text.toString())
                    .isInstanceOf(MarqueeException.class)
                    .hasMessageContaining("damaged.csv:")
                    .hasMessageContaining("quotation mark")
                    .hasMessageContaining("nothing was imported")
                    .hasMessageStartingWith("damaged.csv:" + (damaged + 2));
        }
    }
}
