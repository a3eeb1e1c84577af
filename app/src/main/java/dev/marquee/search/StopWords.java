package dev.marquee.search;

import java.util.List;
import java.util.Set;

/** Words that are often omitted from or added to a title. */
final class StopWords {
    private static final Set<String> WORDS = Set.of("the", "a", "an", "and");

    private StopWords() {}

    static boolean isStopWord(String word) {
        return WORDS.contains(word);
    }

    /** The words without stop words; all words if nothing else is left. */
    static List<String> without(List<String> words) {
        List<String> content = words.stream().filter(word -> !isStopWord(word)).toList();
        return content.isEmpty() ? List.copyOf(words) : content;
    }
}
