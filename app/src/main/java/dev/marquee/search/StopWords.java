package dev.marquee.search;

import java.util.List;
import java.util.Set;

/** Words that people leave out and put in as they please. */
final class StopWords {
    private static final Set<String> WORDS = Set.of("the", "a", "an", "and");

    private StopWords() {}

    static boolean is(String word) {
        return WORDS.contains(word);
    }

    /** The words that are not filler; all, where there is nothing else. */
    static List<String> without(List<String> words) {
        List<String> content = words.stream().filter(word -> !is(word)).toList();
        return content.isEmpty() ? List.copyOf(words) : content;
    }
}
