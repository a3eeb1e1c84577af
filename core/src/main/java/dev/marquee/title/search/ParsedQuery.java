package dev.marquee.title.search;

import dev.marquee.data.Movie;
import dev.marquee.title.name.Initials;
import dev.marquee.title.name.StopWords;
import dev.marquee.title.name.TitleNames;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A search text, split into words.
 *
 * @param words in order, a trailing article moved to the front
 * @param content the required words
 * @param optional the optional words: stop words, and a trailing 1, since a first part is rarely numbered
 * @param year in parentheses, which is a condition; {@link Movie#UNKNOWN_YEAR} if there is none
 * @param incomplete whether the last word may be incomplete
 */
record ParsedQuery(List<String> words, List<String> content, List<String> optional, int year, boolean incomplete) {
    private static final int MAX_LETTERS = 200;
    private static final int MAX_WORDS = 16;
    private static final Pattern YEAR = Pattern.compile("\\((1[89]\\d\\d|20\\d\\d)\\)\\s*$");

    static ParsedQuery of(String text) {
        String start = text.substring(0, Math.min(MAX_LETTERS, text.length()));
        Matcher dated = YEAR.matcher(start);
        boolean hasYear = dated.find() && !start.substring(0, dated.start()).isBlank();
        int year = hasYear ? Integer.parseInt(dated.group(1)) : Movie.UNKNOWN_YEAR;
        String title = TitleNames.parenthesesReplaced(hasYear ? start.substring(0, dated.start()) + " " : start);

        List<String> words = Initials.join(TitleNames.of(title).stream()
                .limit(1)
                .flatMap(name -> Stream.of(name.split(" ")))
                .limit(MAX_WORDS)
                .toList());
        List<String> content = withoutFirst(StopWords.without(words));
        List<String> optional =
                words.stream().filter(word -> !content.contains(word)).toList();
        boolean incomplete = !title.isEmpty() && title.equals(title.stripTrailing());
        return new ParsedQuery(words, content, optional, year, incomplete);
    }

    private static List<String> withoutFirst(List<String> content) {
        boolean numbered = content.size() > 1 && content.getLast().equals("1");
        return numbered ? content.subList(0, content.size() - 1) : content;
    }

    boolean hasYear() {
        return year != Movie.UNKNOWN_YEAR;
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
