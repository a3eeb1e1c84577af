package dev.marquee.title.identify;

import dev.marquee.title.name.Spellings;
import dev.marquee.title.name.TitleNames;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys for comparing titles, from strict to loose. */
final class MatchKeys {
    private static final Pattern SEPARATORS =
            Pattern.compile("\\s*:\\s*|\\s+[-–—]\\s+|,?\\s+or[:,]\\s+|\\s+or\\s+(?=\\()");
    private static final Pattern PRESENTER = Pattern.compile("(?:\\S+ ){1,3}\\S+['’]s ");
    private static final Set<String> NUMBERED = Set.of("part", "vol", "chapter");
    private static final int MIN_HEAD_WORDS = 2;
    private static final int MIN_TAIL_WORDS = 3;

    private MatchKeys() {}

    /**
     * The names without article, {@code and}, {@code part} before a number and spaces, numbers as digits, common words
     * abbreviated: {@code Rocky II} becomes {@code rocky2}, {@code Fast & Furious} {@code fastfurious}.
     */
    static List<String> loose(List<String> names) {
        return names.stream().map(MatchKeys::loose).distinct().toList();
    }

    private static String loose(String name) {
        String[] words = withoutArticle(name).split(" ", -1);
        StringBuilder joined = new StringBuilder(name.length());
        for (int i = 0; i < words.length; i++) {
            boolean isOmitted = words[i].equals("and") || (i > 0 && isPartOfNumber(words, i));
            joined.append(isOmitted ? "" : Spellings.common(words[i]));
        }
        return joined.isEmpty() ? name : joined.toString();
    }

    /** Whether the word only announces the number after it: {@code Part} in {@code The Godfather: Part II}. */
    private static boolean isPartOfNumber(String[] words, int i) {
        return i + 1 < words.length
                && NUMBERED.contains(Spellings.common(words[i]))
                && Spellings.common(words[i + 1]).chars().allMatch(Character::isDigit);
    }

    /**
     * Loose keys of the parts of a title: the text before the first colon or dash, if it has at least two words; the
     * text after each, if it has at least three words and no number; the title without the text between the first and the
     * last; and, in a title without them, the text after a name such as {@code Monty Python's}, if it has three words. Shorter parts are shared by too many movies: {@code Mission}, {@code Vol. 2}.
     */
    static List<String> parts(List<String> titles) {
        return titles.stream().flatMap(MatchKeys::parts).distinct().toList();
    }

    /** Loose keys of the text before the first colon or dash, of any length: {@code X2}. */
    static List<String> heads(List<String> titles) {
        return titles.stream()
                .map(title -> SEPARATORS.split(TitleNames.withoutParentheses(title)))
                .filter(cut -> cut.length > 1)
                .flatMap(cut -> plain(cut[0]))
                .map(MatchKeys::loose)
                .distinct()
                .toList();
    }

    private static Stream<String> parts(String title) {
        String bare = TitleNames.withoutParentheses(title);
        String[] cut = SEPARATORS.split(bare);
        if (cut.length < 2) {
            return ends(presented(bare)).map(MatchKeys::loose);
        }
        Stream<String> head = Stream.of(cut[0]).flatMap(MatchKeys::plain).filter(name -> words(name) >= MIN_HEAD_WORDS);
        Stream<String> tails = ends(IntStream.range(1, cut.length)
                .mapToObj(from -> String.join(" ", Arrays.asList(cut).subList(from, cut.length))));
        // Star Wars: Episode VII - The Force Awakens is Star Wars: The Force Awakens on other sites.
        Stream<String> ends = cut.length == 2 ? Stream.of() : plain(cut[0] + " " + cut[cut.length - 1]);
        return Stream.of(head, tails, ends).flatMap(names -> names).map(MatchKeys::loose);
    }

    /** The title after the name of whose it is: {@code Monty Python's Life of Brian}. */
    private static Stream<String> presented(String title) {
        Matcher name = PRESENTER.matcher(title);
        return name.lookingAt() ? Stream.of(title.substring(name.end())) : Stream.of();
    }

    private static Stream<String> ends(Stream<String> parts) {
        return parts.flatMap(MatchKeys::plain)
                .filter(name -> name.split(" ", -1).length >= MIN_TAIL_WORDS)
                .filter(name -> loose(name).chars().noneMatch(Character::isDigit));
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
