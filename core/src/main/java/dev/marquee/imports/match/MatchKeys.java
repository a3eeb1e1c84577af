package dev.marquee.imports.match;

import dev.marquee.data.title.Spellings;
import dev.marquee.data.title.TitleNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What titles are compared by, from strict to loose. */
final class MatchKeys {
    private static final Pattern CUTS = Pattern.compile("\\s*:\\s*|\\s+[-–—]\\s+|,?\\s+or[:,]\\s+|\\s+or\\s+(?=\\()");
    private static final Pattern ARTICLE_BEHIND = Pattern.compile("^(.+), (the|a|an)$");
    private static final int LETTERS_OF_A_WORD = 4;
    private static final int WORDS_OF_A_HEAD = 2;
    private static final int WORDS_OF_A_TAIL = 3;

    private MatchKeys() {}

    /**
     * A title word for word, but for capitals, its article in front. None where that says little: for a single word with
     * an article or of fewer than four letters, and for a title with another in brackets, which is a translation, and those
     * are shared the more often.
     */
    static List<String> wordForWord(String title) {
        String words = ARTICLE_BEHIND.matcher(title.toLowerCase(Locale.ROOT)).replaceFirst("$2 $1");
        boolean saysLittle = title.contains("(")
                || words.length() < LETTERS_OF_A_WORD
                || (words(words) == 1 && !withoutArticle(words).equals(words));
        return saysLittle ? List.of() : List.of(words);
    }

    /**
     * The names without article, {@code and} and blanks, numbers in digits, common words shortened: {@code Rocky II} is
     * {@code rocky2}, {@code Fast & Furious} {@code fastfurious}.
     */
    static List<String> loose(List<String> names) {
        return names.stream().map(MatchKeys::loose).distinct().toList();
    }

    private static String loose(String name) {
        String bare = withoutArticle(name);
        StringBuilder joined = new StringBuilder(bare.length());
        for (int start = 0; start < bare.length(); ) {
            int blank = bare.indexOf(' ', start);
            int end = blank < 0 ? bare.length() : blank;
            String word = bare.substring(start, end);
            joined.append(word.equals("and") ? "" : Spellings.common(word));
            start = end + 1;
        }
        return joined.isEmpty() ? name : joined.toString();
    }

    /**
     * What stands before the first colon or dash of a title, if it is of two words or more, what stands behind each, if it
     * is of three or more and no number, and the title without what stands between the first and the last; loose. With
     * fewer, too many movies go by it: {@code Mission}, {@code Vol. 2}.
     */
    static List<String> parts(List<String> titles) {
        return titles.stream().flatMap(MatchKeys::parts).distinct().toList();
    }

    private static Stream<String> parts(String title) {
        String bare = TitleNames.withoutBrackets(title);
        String[] cut = CUTS.split(bare);
        if (cut.length < 2) {
            return Stream.of();
        }
        Stream<String> head =
                Stream.of(cut[0]).flatMap(MatchKeys::plain).filter(name -> words(name) >= WORDS_OF_A_HEAD);
        Stream<String> tails = IntStream.range(1, cut.length)
                .mapToObj(from -> String.join(" ", Arrays.asList(cut).subList(from, cut.length)))
                .flatMap(MatchKeys::plain)
                .filter(name -> name.split(" ").length >= WORDS_OF_A_TAIL)
                .filter(name -> loose(name).chars().noneMatch(Character::isDigit));
        // Star Wars: Episode VII - The Force Awakens is Star Wars: The Force Awakens elsewhere.
        Stream<String> ends = cut.length == 2 ? Stream.of() : plain(cut[0] + " " + cut[cut.length - 1]);
        return Stream.of(head, tails, ends).flatMap(each -> each).map(MatchKeys::loose);
    }

    private static Stream<String> plain(String part) {
        return part.isBlank() ? Stream.of() : TitleNames.of(part).stream().limit(1);
    }

    private static int words(String name) {
        return (int) withoutArticle(name).chars().filter(c -> c == ' ').count() + 1;
    }

    private static String withoutArticle(String name) {
        boolean article = name.startsWith("the ") || name.startsWith("a ") || name.startsWith("an ");
        return article ? name.substring(name.indexOf(' ') + 1) : name;
    }
}
