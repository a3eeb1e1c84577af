package dev.marquee.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All words of the titles, to find those that one typed may be a misspelling of. Which letters a word has is kept in
 * bits of a number, and rules out nearly all others before edits are counted: a search takes a tenth of what automata do,
 * which Lucene would have to build for each word typed. Immutable.
 */
final class KnownWords {
    /** By length, the shortest first. */
    private final String[] words;

    private final long[] letters;
    /** Where words of each length begin, and at the last place where all end. */
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

    /** The words of which one to so many edits make the one typed, by how many: those of one edit at place 0. */
    List<List<String>> near(String typed, int edits) {
        List<List<String>> near = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            near.add(new ArrayList<>());
        }
        OsaDistance typo = new OsaDistance(typed);
        long wanted = letters(typed);
        for (int i = start(typed.length() - edits); i < start(typed.length() + edits + 1); i++) {
            // An edit takes one letter away and puts one in at most.
            if (Long.bitCount(letters[i] ^ wanted) <= 2 * edits) {
                int needed = typo.edits(words[i], edits);
                if (needed > 0 && needed <= edits) {
                    near.get(needed - 1).add(words[i]);
                }
            }
        }
        return near;
    }

    /** The words that begin with what one edit makes of the one typed. */
    List<String> begunNear(String typed) {
        List<String> begun = new ArrayList<>();
        OsaDistance typo = new OsaDistance(typed);
        long wanted = letters(typed);
        for (int i = start(typed.length() - 1); i < words.length; i++) {
            if (Long.bitCount(wanted & ~letters[i]) <= 1 && typo.begins(words[i])) {
                begun.add(words[i]);
            }
        }
        return begun;
    }

    private int start(int length) {
        return starts[Math.clamp(length, 0, starts.length - 1)];
    }

    /** Two bits a letter: that it is there, and that it is there twice. Letters that share bits only let more words by. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            long once = 1L << (2 * (word.charAt(i) & 31));
            letters |= (letters & once) == 0 ? once : once << 1;
        }
        return letters;
    }
}
