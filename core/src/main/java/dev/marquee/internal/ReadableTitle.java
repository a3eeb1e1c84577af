package dev.marquee.internal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles as people write them: catalogues sort by {@code Matrix, The}, and people read {@code The Matrix}. */
public final class ReadableTitle {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern BEHIND = Pattern.compile(
            "(?<before>(?:a\\.?k\\.?a\\.? )?)(?<name>.+), (?<article>The|A|An|Le|La|Les|L'|Il|Lo|Gli|El|Los|Las|Der|Die|Das|Den|Det|Het|Ein|Eine|Un|Une|Uno|Una)",
            Pattern.CASE_INSENSITIVE);

    private ReadableTitle() {}

    /**
     * The title with every article in front of its name: {@code The City of Lost Children (La Cité des enfants perdus)}.
     *
     * @param title as a catalogue writes it
     */
    public static String of(String title) {
        int bracket = title.indexOf(" (");
        if (bracket < 0) {
            return inFront(title);
        }
        return inFront(title.substring(0, bracket))
                + BRACKETS.matcher(title.substring(bracket)).replaceAll(ReadableTitle::inBrackets);
    }

    private static String inBrackets(MatchResult bracket) {
        return Matcher.quoteReplacement("(" + inFront(bracket.group(1)) + ")");
    }

    private static String inFront(String text) {
        Matcher behind = BEHIND.matcher(text);
        if (!text.contains(", ") || !behind.matches()) {
            return text;
        }
        String article = behind.group("article");
        return behind.group("before") + article + (article.endsWith("'") ? "" : " ") + behind.group("name");
    }
}
