package dev.marquee.title.name;

import java.util.List;
import java.util.Set;

/** Words that are often omitted from or added to a title. */
public final class StopWords {
    private static final Set<String> WORDS = Set.of("the", "a", "an", "and");

    private StopWords() {}

    /** Whether a lower-case word is one of these. */
    public static boolean isStopWord(String word) {
        return WORDS.contains(word);
    }

    /** The words without stop words; all words if nothing else is left. */
    public static List<String> without(List<String> words) {
        List<String> content = words.stream().filter(word -> !isStopWord(word)).toList();
        return content.isEmpty() ? List.copyOf(words) : content;
    }
}
