package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.model.option.Option;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary against the code. */
class GlossaryTest {
    private static final String PAGE = Repository.read("docs/glossary.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    /** One row of a table: term or option, meaning, symbol, source. */
    private record Row(String term, String meaning, String symbol, String source) {
        static Row of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            assertThat(cells).as("four cells in: %s", line).hasSize(6);
            return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }
    }

    @Test
    void listsTheOptionsOfAllAlgorithms() {
        Set<String> declared = Algorithms.all().stream()
                .flatMap(algorithm -> algorithm.options().options().stream())
                .map(Option::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows("## Options").map(row -> row.term().replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void namesOnlyTermsThatExist() {
        List<String> sources = Stream.concat(Repository.mainJavaFiles().stream(), Stream.of(api()))
                .map(Repository::read)
                .toList();
        Set<String> types = sources.stream().flatMap(text -> groups(TYPE, text)).collect(Collectors.toSet());

        assertThat(groups(CODE, PAGE)
                        .filter(term -> !isFile(term))
                        .filter(term -> Character.isUpperCase(term.charAt(0))
                                ? !types.contains(term)
                                : sources.stream().noneMatch(contains(term))))
                .as("terms in code font that are neither a type nor a word of the sources")
                .isEmpty();
    }

    @Test
    void namesOnlySourcesThatExist() {
        String references = Repository.read("docs/references.bib");

        assertThat(Stream.of("## Terms", "## Options").flatMap(GlossaryTest::rows))
                .filteredOn(row -> !row.source().isEmpty() && !row.source().startsWith("RFC "))
                .filteredOn(row -> !references.contains("{" + row.source() + ","))
                .as("rows whose source is not in references.bib")
                .isEmpty();
    }

    @Test
    void isSortedAndNamesEveryTermOnce() {
        for (String heading : List.of("## Terms", "## Options")) {
            List<String> terms = rows(heading)
                    .map(row -> row.term().replace("`", "").toLowerCase(java.util.Locale.ROOT))
                    .toList();

            assertThat(terms).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(20);
        }
    }

    /** The rows of the table below a heading. */
    private static Stream<Row> rows(String heading) {
        return PAGE.substring(PAGE.indexOf(heading))
                .lines()
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(Row::of);
    }

    private static Path api() {
        return Repository.ROOT.resolve("app/src/main/resources/openapi.yaml");
    }

    private static boolean isFile(String term) {
        return term.startsWith("docs/") || term.endsWith("Test");
    }

    private static Predicate<String> contains(String term) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(term) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                .asPredicate();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
