package dev.marquee.service;

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
 * Titles of MovieLens as other sites write them. The plain way: the article in front, what stands in brackets left out.
 * A disturbed title has one of {@link #RULES} applied to it too; docs/imports.md lists them for readers.
 */
final class SiteTitles {
    private static final Pattern ARTICLE_BEHIND =
            Pattern.compile("(.*), (The|A|An|La|Le|Les|L'|El|Los|Las|Il|I|Der|Die|Das|Den|De|Het|En|Un|Une|O|Os|Det)");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((?:a\\.k\\.a\\. |aka )?([^()]*\\p{L}[^()]*)\\)", Pattern.CASE_INSENSITIVE);
    /** Of a single depth, or with brackets inside: {@code (En avoir (ou pas))}. */
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

    /** A title and year as a site has them. */
    record Written(String title, int year) {}

    /** A way in which sites differ; nothing where it does not apply to a title. */
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
            // A year earlier or later: a festival's, or another country's
            (movie, plain, random) ->
                    Optional.of(new Written(plain.title(), plain.year() + (random.nextBoolean() ? 1 : -1))),
            // Schindler's List: Schindler’s List; with dashes and dots as printers set them
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

    /** By a rule drawn from those that change this title. */
    static Written disturbed(Movie movie, RandomGenerator random) {
        Written plain = plain(movie);
        List<Written> ways = RULES.stream()
                .flatMap(rule -> rule.apply(movie, plain, random).stream())
                .toList();
        return ways.get(random.nextInt(ways.size()));
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
