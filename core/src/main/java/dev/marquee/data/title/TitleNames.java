package dev.marquee.data.title;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names a title goes by, made comparable: small letters without accents, words apart by one blank, the article in
 * front or gone. {@code "City of Lost Children, The (Cité des enfants perdus, La)"} goes by
 * {@code the city of lost children}, {@code city of lost children}, {@code la cite des enfants perdus} and
 * {@code cite des enfants perdus}, and by all that stands there in one, since brackets may also be part of a title:
 * {@code (500) Days of Summer}.
 */
public final class TitleNames {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern ALSO_KNOWN_AS =
            Pattern.compile("^\\s*(?:a\\.?k\\.?a\\.?|aka)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE_BEHIND = Pattern.compile(
            "(.+), (the|a|an|le|la|les|l'|un|une|el|los|las|lo|il|i|gli|o|os|as|der|die|das|den|det|de|het|en|ett)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE_IN_FRONT = Pattern.compile("(?:the|a|an) (.+)");

    private TitleNames() {}

    /**
     * All names of a title without its year, each once; the one with its article comes first. A title of signs alone,
     * such as {@code $}, stays as it is.
     */
    public static List<String> of(String title) {
        if (title.indexOf('(') < 0) {
            return withAndWithoutArticle(title.strip()).stream()
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
        return Stream.of(Stream.of(withoutBrackets(title)), inBrackets(title).stream(), Stream.of(withBrackets(title)))
                .flatMap(each -> each)
                .flatMap(part -> withAndWithoutArticle(part.strip()).stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The title without what stands in brackets, as it is written otherwise. */
    public static String withoutBrackets(String title) {
        return title.indexOf('(') < 0
                ? title.strip()
                : BRACKETS.matcher(title).replaceAll(" ").strip();
    }

    /** What stands in brackets, each by itself: another title, as a rule. */
    public static List<String> inBrackets(String title) {
        return BRACKETS.matcher(title)
                .results()
                .map(result -> ALSO_KNOWN_AS.matcher(result.group(1)).replaceFirst(""))
                .toList();
    }

    /** The title as if there were no brackets around what stands in them. */
    public static String withBrackets(String title) {
        return title.replaceAll("[()]", " ").strip();
    }

    private static List<String> withAndWithoutArticle(String part) {
        Matcher behind = ARTICLE_BEHIND.matcher(part);
        if (part.contains(", ") && behind.matches()) {
            return List.of(SimpleText.of(behind.group(2) + " " + behind.group(1)), SimpleText.of(behind.group(1)));
        }
        String name = SimpleText.of(part);
        Matcher inFront = ARTICLE_IN_FRONT.matcher(name);
        return inFront.matches() ? List.of(name, inFront.group(1)) : List.of(name);
    }
}
