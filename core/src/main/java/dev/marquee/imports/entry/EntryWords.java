package dev.marquee.imports.entry;

import dev.marquee.internal.WordLists;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code words.txt}: what cells say in several languages. */
final class EntryWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, Set<String>> LISTS = read();
    private static final int MAX_KNOWN = 5000;

    /** A file has few kinds and states, and many rows. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private EntryWords() {}

    /** The words of a list, folded. */
    static Set<String> list(String name) {
        return LISTS.getOrDefault(name, Set.of());
    }

    /** Without case and accents, one space between words. */
    static String folded(String text) {
        String apart = Normalizer.normalize(HUMPS.matcher(text).replaceAll(" "), Normalizer.Form.NFKD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('ı', 'i')
                .strip();
    }

    /**
     * Whether the text, a word of it or several words in sequence are in a list; {@code *} in the list stands for any letters.
     */
    static boolean has(String text, String list) {
        String key = list + '\n' + text;
        Boolean known = KNOWN.get(key);
        if (known == null) {
            known = isIn(text, list);
            if (KNOWN.size() < MAX_KNOWN) {
                KNOWN.put(key, known);
            }
        }
        return known;
    }

    private static boolean isIn(String text, String list) {
        String folded = BETWEEN.matcher(folded(text)).replaceAll(" ").strip();
        List<String> words = List.of(folded.split(" ", -1));
        return LISTS.getOrDefault(list, Set.of()).stream()
                .anyMatch(sought -> sought.indexOf(' ') > 0
                        ? (" " + folded + " ").contains(" " + sought + " ")
                        : words.stream().anyMatch(word -> fits(word, sought)));
    }

    /** Whether the whole text is in a list. */
    static boolean is(String text, String list) {
        String folded = folded(text);
        return list(list).contains(folded)
                || list(list).contains(BETWEEN.matcher(folded).replaceAll(" ").strip());
    }

    private static boolean fits(String word, String sought) {
        if (sought.indexOf('*') < 0) {
            return word.equals(sought);
        }
        String letters = sought.replace("*", "");
        boolean isOpenLeft = sought.startsWith("*");
        boolean isOpenRight = sought.endsWith("*");
        return isOpenLeft ? isOpenRight ? word.contains(letters) : word.endsWith(letters) : word.startsWith(letters);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        WordLists.read(EntryWords.class, "words.txt")
                .forEach((name, words) -> lists.put(
                        name, words.stream().map(EntryWords::folded).collect(Collectors.toUnmodifiableSet())));
        return Map.copyOf(lists);
    }
}
