package dev.marquee.recommend;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names a title goes by, made comparable: small letters without accents, words apart by one blank, the article in
 * front or gone. {@code "City of Lost Children, The (Cité des enfants perdus, La)"} goes by
 * {@code the city of lost children}, {@code city of lost children}, {@code la cite des enfants perdus} and
 * {@code cite des enfants perdus}.
 */
final class TitleNames {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern ARTICLE_BEHIND = Pattern.compile(
            "(.+), (the|a|an|le|la|les|l'|un|une|el|los|las|lo|il|i|gli|o|os|as|der|die|das|den|det|de|het|en|ett)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE_IN_FRONT = Pattern.compile("(?:the|a|an) (.+)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TitleNames() {}

    /** All names of a title without its year, each once; the one with its article comes first. A title of signs alone, such as {@code $}, stays as it is. */
    static List<String> of(String title) {
        Stream<String> inBrackets = BRACKETS.matcher(title).results().map(result -> result.group(1));
        Stream<String> parts = Stream.concat(Stream.of(BRACKETS.matcher(title).replaceAll(" ")), inBrackets);
        return parts.flatMap(part -> withAndWithoutArticle(part.strip()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> withAndWithoutArticle(String part) {
        Matcher behind = ARTICLE_BEHIND.matcher(part);
        if (behind.matches()) {
            return Stream.of(simple(behind.group(2) + " " + behind.group(1)), simple(behind.group(1)));
        }
        String name = simple(part);
        Matcher inFront = ARTICLE_IN_FRONT.matcher(name);
        return inFront.matches() ? Stream.of(name, inFront.group(1)) : Stream.of(name);
    }

    private static String simple(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).replace("&", " and ");
        String letters = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        String words = OTHERS.matcher(letters).replaceAll(" ").strip();
        return words.isEmpty() ? text.strip() : words;
    }
}
