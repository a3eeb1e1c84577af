package dev.marquee.search;

import dev.marquee.data.title.TitleNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody typed, in words.
 *
 * @param words in their order, an article behind put in front
 * @param content those of them that must match
 * @param optional those that need not: fillers, and a 1 at the end, for a first part is seldom numbered
 * @param begun whether more may follow the last word
 */
record ParsedQuery(List<String> words, List<String> content, List<String> optional, boolean begun) {
    private static final int LETTERS = 200;
    private static final int WORDS = 16;

    static ParsedQuery of(String text) {
        String first = text.substring(0, Math.min(LETTERS, text.length())).replaceAll("[()]", " ");
        List<String> words = Initials.together(TitleNames.of(first).stream()
                .limit(1)
                .flatMap(name -> Stream.of(name.split(" ")))
                .limit(WORDS)
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

    /** Whether a word that must match is the one still being typed. */
    boolean isBegun(int place) {
        return begun && place == content.size() - 1 && content.getLast().equals(words.getLast());
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
