package dev.marquee.title.name;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Title words with several spellings: {@code II}, {@code two} and {@code 2}, {@code doctor} and {@code dr}. */
public final class Spellings {
    private static final List<String> NUMBER_WORDS =
            List.of("zero one two three four five six seven eight nine ten eleven twelve".split(" "));
    private static final List<String> ROMAN_NUMBERS =
            List.of("- i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(" "));
    private static final Map<String, String> COMMON = Stream.of(
                    inDigits(NUMBER_WORDS), inDigits(ROMAN_NUMBERS), shortened())
            .flatMap(entries -> entries)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Spellings() {}

    /** The canonical spelling of a lower-case word: numbers as digits, forms of address abbreviated. */
    public static String common(String word) {
        return COMMON.getOrDefault(word, word);
    }

    private static Stream<Map.Entry<String, String>> inDigits(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(number -> Map.entry(words.get(number), String.valueOf(number)));
    }

    private static Stream<Map.Entry<String, String>> shortened() {
        return Stream.of(
                Map.entry("versus", "vs"),
                Map.entry("volume", "vol"),
                Map.entry("mister", "mr"),
                Map.entry("monsieur", "mr"),
                Map.entry("colour", "color"),
                Map.entry("colours", "colors"),
                Map.entry("grey", "gray"),
                Map.entry("theatre", "theater"),
                Map.entry("doctor", "dr"),
                Map.entry("saint", "st"));
    }
}
