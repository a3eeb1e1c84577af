package dev.marquee.title.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All words of the titles, to find corrections of a misspelled word. A bit mask of the letters of each word rules out nearly
 * all candidates before edits are counted, so a lookup takes a tenth of the time of a Levenshtein automaton built
 * per typed word. Immutable, thread-safe.
 */
final class KnownWords {
    /** Sorted by length, shortest first. */
    private final String[] words;

    private final long[] letters;
    /** Index of the first word of each length; the last element is the number of words. */
    private final int[] starts;

    KnownWords(Collection<String> words) {
        this.words =
                words.stream().distinct().sorted(comparingInt(String::length)).toArray(String[]::new);
        this.letters = new long[this.words.length];
        int longest = this.words.length == 0 ? 0 : this.words[this.words.length - 1].length();
        this.starts = new int[longest + 2];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters(this.words[i]);
            starts[this.words[i].length() + 1]++;
        }
        for (int length = 1; length < starts.length; length++) {
            starts[length] += starts[length - 1];
        }
    }

    /** Words within 1 to {@code edits} edits of the typed word, grouped by distance: index 0 holds distance 1. */
    List<List<String>> within(String typed, int edits) {
        List<List<String>> near = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            near.add(new ArrayList<>());
        }
        OsaDistance distance = new OsaDistance(typed);
        long wanted = letters(typed);
        for (int i = start(typed.length() - edits); i < start(typed.length() + edits + 1); i++) {
            // One edit removes at most one letter and adds at most one.
            if (Long.bitCount(letters[i] ^ wanted) <= 2 * edits) {
                int needed = distance.edits(words[i], edits);
                if (needed > 0 && needed <= edits) {
                    near.get(needed - 1).add(words[i]);
                }
            }
        }
        return near;
    }

    /** Words with a prefix within one edit of the typed word. */
    List<String> withPrefixNear(String typed) {
        List<String> begun = new ArrayList<>();
        OsaDistance distance = new OsaDistance(typed);
        long wanted = letters(typed);
        for (int i = start(typed.length() - 1); i < words.length; i++) {
            if (Long.bitCount(wanted & ~letters[i]) <= 1 && distance.isPrefixWithinOneEdit(words[i])) {
                begun.add(words[i]);
            }
        }
        return begun;
    }

    private int start(int length) {
        return starts[Math.clamp(length, 0, starts.length - 1)];
    }

    /** Two bits per letter: occurs once, occurs twice. Letters that share bits only let more candidates pass. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            long once = 1L << (2 * (word.charAt(i) & 31));
            letters |= (letters & once) == 0 ? once : once << 1;
        }
        return letters;
    }
}
