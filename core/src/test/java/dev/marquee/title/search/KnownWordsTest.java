package dev.marquee.title.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownWordsTest {
    @ParameterizedTest
    @CsvSource({
        "matrix, matrix, 0",
        "matrx, matrix, 1",
        "matrrix, matrix, 1",
        "matrik, matrix, 1",
        "matirx, matrix, 1",
        "mtairx, matrix, 2",
        "xirtam, matrix, 3",
        "m, matrix, 3",
    })
    void countsATranspositionAsOneEdit(String typed, String word, int edits) {
        assertThat(new OsaDistance(typed).edits(word, 2)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({
        "gladait, gladiator, true",
        "glad, gladiator, true",
        "glat, gladiator, true",
        "lad, gladiator, true",
        "dalg, gladiator, false",
        "gladiators, gladiator, true",
    })
    void recognizesAPrefixWithOneEdit(String typed, String word, boolean begins) {
        assertThat(new OsaDistance(typed).isPrefixWithinOneEdit(word)).isEqualTo(begins);
    }

    @Test
    void findsNothingWithoutWords() {
        KnownWords none = new KnownWords(List.of());

        assertThat(none.within("matrix", 2)).isEqualTo(List.of(List.of(), List.of()));
        assertThat(none.withPrefixNear("matrix")).isEmpty();
    }

    @Property
    void findsTheSameWordsAsExhaustiveSearch(
            @ForAll @Size(max = 30) Set<@StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'd') String> words,
            @ForAll @StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'd') String typed) {
        KnownWords known = new KnownWords(words);

        assertThat(known.within(typed, 2).getFirst()).hasSameElementsAs(atDistance(words, typed, 1));
        assertThat(known.within(typed, 2).getLast()).hasSameElementsAs(atDistance(words, typed, 2));
        assertThat(known.withPrefixNear(typed))
                .hasSameElementsAs(words.stream()
                        .filter(word -> prefixes(word).stream().anyMatch(begun -> edits(typed, begun) <= 1))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> atDistance(Set<String> words, String typed, int edits) {
        return words.stream().filter(word -> edits(typed, word) == edits).collect(Collectors.toSet());
    }

    private static List<String> prefixes(String word) {
        return IntStream.rangeClosed(1, word.length())
                .mapToObj(end -> word.substring(0, end))
                .toList();
    }

    /** By the definition, with a full table. */
    private static int edits(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        Arrays.setAll(table[0], j -> j);
        for (int i = 1; i <= a.length(); i++) {
            table[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                table[i][j] = swapped ? Math.min(table[i][j], table[i - 2][j - 2] + 1) : table[i][j];
            }
        }
        return table[a.length()][b.length()];
    }
}
