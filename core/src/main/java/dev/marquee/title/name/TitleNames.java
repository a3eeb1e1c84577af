package dev.marquee.title.name;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of a title, normalized for comparison: lower case without accents, words separated by one space, the
 * article in front or removed. {@code "City of Lost Children, The (Cité des enfants perdus, La)"} has the names {@code
 * the city of lost children}, {@code city of lost children}, {@code la cite des enfants perdus} and {@code cite des
 * enfants perdus}, and also the whole text as one name, since parentheses may be part of a title: {@code (500) Days of
 * Summer}.
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
     * All distinct names of a title without its year; the one with its article comes first. A title that consists only
     * of symbols, such as {@code $}, stays as it is.
     */
    public static List<String> of(String title) {
        if (title.indexOf('(') < 0) {
            return withAndWithoutArticle(title.strip()).stream()
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
        return Stream.of(
                        Stream.of(withoutParentheses(title)),
                        inParentheses(title).stream(),
                        Stream.of(parenthesesRemoved(title)))
                .flatMap(parts -> parts)
                .flatMap(part -> withAndWithoutArticle(part.strip()).stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The title without the text in parentheses, otherwise unchanged. */
    public static String withoutParentheses(String title) {
        return title.indexOf('(') < 0
                ? title.strip()
                : BRACKETS.matcher(title).replaceAll(" ").strip();
    }

    /** The text without an article behind it, otherwise unchanged: {@code Godfather: Part II}. */
    public static String withoutArticleBehind(String text) {
        Matcher behind = ARTICLE_BEHIND.matcher(text);
        return text.contains(", ") && behind.matches() ? behind.group(1) : text;
    }

    /** Each text in parentheses, usually an alternative title. */
    public static List<String> inParentheses(String title) {
        return BRACKETS.matcher(title)
                .results()
                .map(result -> ALSO_KNOWN_AS.matcher(result.group(1)).replaceFirst(""))
                .toList();
    }

    /** The title with the parentheses removed but their text kept. */
    public static String parenthesesRemoved(String title) {
        return parenthesesReplaced(title).strip();
    }

    /** The title with a space for each parenthesis. */
    public static String parenthesesReplaced(String title) {
        return title.replace('(', ' ').replace(')', ' ');
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
