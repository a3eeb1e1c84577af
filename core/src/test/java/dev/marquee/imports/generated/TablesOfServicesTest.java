package dev.marquee.imports.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.site.SiteExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables of services with the user's own rating next to an average, and a column of kinds under any name, drawn at random: only own
 * ratings count, also where the user gave none, and series are left out.
 */
class TablesOfServicesTest {
    private static final List<String> OWN = List.of(
            "My Rating",
            "Your Rating",
            "Mi nota",
            "Ma note",
            "Meine Bewertung",
            "Twoja ocena",
            "Моя оценка",
            "我的评分",
            "Il mio voto");
    private static final List<String> AVERAGE = List.of(
            "Rating",
            "Score",
            "IMDb Rating",
            "vote_average",
            "Nota media",
            "Note moyenne",
            "Average",
            "Critic Score",
            "Note");
    private static final List<String> KIND =
            List.of("Type", "Tipo", "Rodzaj", "Soort", "Kind of thing", "Univers", "X", "entity_type", "Тип");
    private static final List<String> MOVIE = List.of("Movie", "film", "Film", "фильм", "Película", "movie");
    private static final List<String> SERIES = List.of("TV Series", "serial", "Serie", "сериал", "Série", "show");

    @TempDir
    private Path folder;

    @RepeatedTest(100)
    void readsOnlyTheUsersOwnRatingsOfMovies(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        int kinds = random.nextInt(MOVIE.size());
        List<List<String>> columns = new ArrayList<>(List.of(
                List.of("Title", "Heat", "Alien", "Fargo", "Inception"),
                List.of("Year", "1995", "1979", "2014", "2010"),
                List.of(one(OWN, random), "8", "", "9", "6"),
                List.of(one(AVERAGE, random), "7.9", "9.3", "8.8", "8.1"),
                List.of(one(KIND, random), MOVIE.get(kinds), MOVIE.get(kinds), SERIES.get(kinds), MOVIE.get(kinds))));
        Collections.shuffle(columns, random);
        String divider = one(List.of(",", ";", "\t", "|"), random);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 5; row++) {
            int line = row;
            text.append(columns.stream().map(column -> column.get(line)).collect(Collectors.joining(divider)))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("mine.csv"), text);

        SiteExport export = new ExportReader(ImportOptions.NONE).read(file);

        assertThat(export.ratings().stream()
                        .map(rating -> rating.movie().label() + " " + rating.value())
                        .toList())
                .as(text.toString())
                .containsExactly("Heat (1995) 8.0", "Inception (2010) 6.0");
        assertThat(export.skipped().series()).as(text.toString()).isEqualTo(1);
    }

    private static String one(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }
}
