package dev.marquee.search;

import dev.marquee.data.title.TitleNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * A search text, split into words.
 *
 * @param words in order, a trailing article moved to the front
 * @param content the required words
 * @param optional the optional words: stop words, and a trailing 1, since a first part is rarely numbered
 * @param incomplete whether the last word may be incomplete
 */
record ParsedQuery(List<String> words, List<String> content, List<String> optional, boolean incomplete) {
    private static final int MAX_LETTERS = 200;
    private static final int MAX_WORDS = 16;

    static ParsedQuery of(String text) {
        String first = text.substring(0, Math.min(MAX_LETTERS, text.length())).replaceAll("[()]", " ");
        List<String> words = Initials.join(TitleNames.of(first).stream()
                .limit(1)
                .flatMap(name -> Stream.of(name.split(" ")))
                .limit(MAX_WORDS)
                .toList());
        List<String> content = withoutFirst(StopWords.without(words));
        List<String> optional =
                words.stream().filter(word -> !content.contains(word)).toList();
        return new ParsedQuery(words, content, optional, !first.isEmpty() && first.equals(first.stripTrailing()));
    }

    private static List<String> withoutFirst(List<String> content) {
        boolean numbered = content.size() > 1 && content.getLast().equals("1");
        return numbered ? content.subList(0, content.size() - 1) : content;
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    /** Whether the required word at a position is the one being typed. */
    boolean isIncomplete(int position) {
        return incomplete && position == content.size() - 1 && content.getLast().equals(words.getLast());
    }

    String text() {
        return String.join(" ", words);
    }

    String whole() {
        return String.join("", content);
    }

    static boolean isYear(String word) {
        return word.length() == 4
                && isNumber(word)
                && (word.startsWith("18") || word.startsWith("19") || word.startsWith("20"));
    }

    static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
