package dev.marquee.title;

import dev.marquee.data.Movie;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MovieLens titles in the style of other sites. A plain title has its article in front, and no text in brackets. A perturbed
 * title also has one of {@link #RULES} applied; docs/imports.md lists them.
 */
final class SiteTitles {
    private static final Pattern ARTICLE_BEHIND =
            Pattern.compile("(.*), (The|A|An|La|Le|Les|L'|El|Los|Las|Il|I|Der|Die|Das|Den|De|Het|En|Un|Une|O|Os|Det)");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((?:a\\.k\\.a\\. |aka )?([^()]*\\p{L}[^()]*)\\)", Pattern.CASE_INSENSITIVE);
    /** Brackets, possibly with brackets inside: {@code (En avoir (ou pas))}. */
    private static final Pattern IN_BRACKETS_OF_LETTERS =
            Pattern.compile("\\((?:[^()]|\\([^()]*\\))*\\p{L}(?:[^()]|\\([^()]*\\))*\\)");

    private static final Pattern SUBTITLE = Pattern.compile("((?:The |A |An )?\\S+ \\S[^:]*?)(?::| - ).*");
    private static final Pattern NUMERAL = Pattern.compile(
            "\\b(2|3|4|5|II|III|IV|V|Two|Three|Four|Five)$|" + "\\b(2|3|4|II|III|IV|Two|Three|Four)(?=:)");
    private static final Map<String, String> OTHER_NUMERALS = Map.ofEntries(
            Map.entry("2", "II"),
            Map.entry("3", "III"),
            Map.entry("4", "IV"),
            Map.entry("5", "V"),
            Map.entry("II", "2"),
            Map.entry("III", "3"),
            Map.entry("IV", "Four"),
            Map.entry("V", "5"),
            Map.entry("Two", "II"),
            Map.entry("Three", "3"),
            Map.entry("Four", "4"),
            Map.entry("Five", "5"));

    /** Title and year on a site. */
    record Written(String title, int year) {}

    /** A way in which titles differ between sites; empty if it does not apply to a title. */
    private interface Rule {
        Optional<Written> apply(Movie movie, Written plain, RandomGenerator random);
    }

    private static final List<Rule> RULES = List.of(
            // Léon: Leon
            onTitle((movie, title) ->
                    Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
            // City of Lost Children, The (Cité des enfants perdus, La): La Cité des enfants perdus
            onTitle((movie, title) -> {
                Matcher inside = IN_BRACKETS.matcher(movie.title());
                return inside.find() ? articleInFront(inside.group(1)) : title;
            }),
            // Star Wars: Episode IV - A New Hope: Star Wars
            onTitle((movie, title) -> {
                Matcher matcher = SUBTITLE.matcher(title);
                return matcher.matches() ? matcher.group(1) : title;
            }),
            // Fast & Furious: Fast and Furious, and the other way round
            onTitle((movie, title) ->
                    title.contains(" & ") ? title.replace(" & ", " and ") : title.replace(" and ", " & ")),
            // Rocky II: Rocky 2, and the other way round
            onTitle((movie, title) -> NUMERAL.matcher(title)
                    .replaceAll((MatchResult found) -> OTHER_NUMERALS.getOrDefault(found.group(), found.group()))),
            // Schindler's List: Schindler’s List; with typographic dashes and dots
            onTitle((movie, title) ->
                    title.replace('\'', '’').replace(": ", " – ").replace("...", "…")),
            // The Usual Suspects: Usual Suspects
            onTitle((movie, title) -> title.replaceFirst("^(?:The|A|An) ", "")),
            // Spider-Man: Spiderman
            onTitle((movie, title) -> title.replaceAll("(?<=\\p{L})-(?=\\p{L})", "")),
            // Toy Story: TOY STORY
            onTitle((movie, title) -> title.toUpperCase(Locale.ROOT)));

    private SiteTitles() {}

    static Written plain(Movie movie) {
        String bare =
                IN_BRACKETS_OF_LETTERS.matcher(movie.title()).replaceAll(" ").strip();
        return new Written(articleInFront(bare.isEmpty() ? movie.title() : bare), movie.year());
    }

    /** Applies a random one of the rules that change this title; returns the plain title if none does. */
    static Written perturbed(Movie movie, RandomGenerator random) {
        Written plain = plain(movie);
        List<Written> ways = RULES.stream()
                .flatMap(rule -> rule.apply(movie, plain, random).stream())
                .toList();
        return ways.isEmpty() ? plain : ways.get(random.nextInt(ways.size()));
    }

    private static Rule onTitle(BiFunction<Movie, String, String> change) {
        return (movie, plain, random) -> {
            String changed = change.apply(movie, plain.title()).strip();
            return changed.equals(plain.title()) || changed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Written(changed, plain.year()));
        };
    }

    private static String articleInFront(String title) {
        Matcher behind = ARTICLE_BEHIND.matcher(title.strip());
        if (!behind.matches()) {
            return title.strip();
        }
        String article = behind.group(2);
        return article + (article.endsWith("'") ? "" : " ") + behind.group(1);
    }
}
