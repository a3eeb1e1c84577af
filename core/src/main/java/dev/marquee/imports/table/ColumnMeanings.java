package dev.marquee.imports.table;

import dev.marquee.internal.WordLists;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What columns and fields are called, by {@code columns.txt}. The user's own rating goes before any other: {@code Your Rating}
 * before {@code Rating}, {@code Rating} before {@code Rating10}; a rating of all users ({@code IMDb Rating}, {@code
 * vote_average}) is not one.
 */
public final class ColumnMeanings {
    private static final int PLAIN = 2;
    private static final int FALLBACK = 1000;
    private static final int MIN_HIGHEST = 3;
    private static final int MAX_HIGHEST = 1000;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{（]([^)\\]}）]*)[)\\]}）]");
    private static final Pattern LAST_NUMBER = Pattern.compile(".*?(\\d+)\\D*");
    private static final Pattern WORD_BOUNDARY = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})|[^\\p{L}\\p{N}\\p{M}]+");
    private static final Map<String, List<String>> LISTS = WordLists.read(ColumnMeanings.class, "columns.txt");
    private static final Map<String, ColumnName> EXACT = exact();
    private static final Set<String> RATINGS = set("rating");
    private static final Set<String> OWN = set("own");
    private static final Set<String> USERS = set("user rating");
    private static final Set<String> FILLERS = set("filler");
    private static final Set<String> WHOLE = set("whole");
    private static final Set<String> WHOLE_OWN = set("whole own");

    private ColumnMeanings() {}

    /** The meaning of a name; empty if it has none that is known. */
    public static Optional<ColumnName> of(String name) {
        Optional<ColumnName> exact = Optional.ofNullable(EXACT.get(key(name)));
        return exact.isPresent() ? exact : rating(name);
    }

    /** Whether the rank of a rating says whose it is. */
    static boolean isOwn(int rank) {
        return rank < PLAIN;
    }

    private static Optional<ColumnName> rating(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        String bare = brackets.replaceAll(" ");
        int highest = name.contains("%") ? 100 : 0;
        for (Matcher inside = BRACKETS.matcher(name); highest == 0 && inside.find(); ) {
            highest = lastNumber(inside.group(1));
        }
        int own = WHOLE_OWN.contains(key(bare)) ? 1 : 0;
        int users = 0;
        int ratings = own > 0 || WHOLE.contains(key(bare)) ? 1 : 0;
        for (String word : ratings > 0 ? List.<String>of() : words(bare)) {
            if (RATINGS.contains(word)) {
                ratings++;
            } else if (OWN.contains(word)) {
                own++;
            } else if (USERS.contains(word)) {
                users++;
            } else if (word.chars().allMatch(Character::isDigit)) {
                highest = highest(word);
                if (highest == 0) {
                    return Optional.empty();
                }
            } else if (!FILLERS.contains(word)) {
                return Optional.empty();
            }
        }
        if (ratings == 0) {
            return Optional.empty();
        }
        int rank = own > 0 ? 0 : users > 0 ? 1 : PLAIN;
        boolean isInName = words(bare).stream().anyMatch(word -> word.chars().allMatch(Character::isDigit));
        return Optional.of(new ColumnName(ColumnRole.RATING, isInName && own == 0 ? FALLBACK : rank, highest));
    }

    private static List<String> words(String name) {
        return Arrays.stream(WORD_BOUNDARY.split(name, -1))
                .map(ColumnMeanings::key)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int lastNumber(String text) {
        Matcher last = LAST_NUMBER.matcher(text);
        int highest = 0;
        while (last.find()) {
            highest = highest(last.group(1));
        }
        return highest;
    }

    private static int highest(String digits) {
        int number = digits.length() > 4 ? 0 : Integer.parseInt(digits);
        return number >= MIN_HIGHEST && number <= MAX_HIGHEST ? number : 0;
    }

    /** Letters and digits alone, without case and accents. */
    static String key(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> Character.toLowerCase(c == 'ł' ? 'l' : c == 'Ł' ? 'l' : c == 'ø' || c == 'Ø' ? 'o' : c))
                .forEach(key::appendCodePoint);
        return key.toString().replace("ß", "ss").replace("ı", "i");
    }

    private static Set<String> set(String list) {
        return LISTS.getOrDefault(list, List.of()).stream()
                .map(ColumnMeanings::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, ColumnName> exact() {
        Map<String, ColumnName> exact = new HashMap<>();
        for (ColumnRole role : ColumnRole.values()) {
            List<String> names = role == ColumnRole.RATING ? List.of() : LISTS.getOrDefault(role.toString(), List.of());
            for (int rank = 0; rank < names.size(); rank++) {
                exact.putIfAbsent(key(names.get(rank)), new ColumnName(role, rank, 0));
            }
        }
        return Map.copyOf(exact);
    }
}
