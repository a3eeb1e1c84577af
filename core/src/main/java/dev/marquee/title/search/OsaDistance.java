package dev.marquee.title.search;

import java.util.Arrays;

/**
 * Bounded optimal string alignment distance from one word (Damerau 1964): the number of substitutions, insertions, deletions
 * and transpositions of adjacent letters, up to a maximum. Reuses its rows, so it is not thread-safe.
 */
final class OsaDistance {
    private final String typed;
    private int[] beforeLast;
    private int[] last;
    private int[] row;

    OsaDistance(String typed) {
        this.typed = typed;
        this.beforeLast = new int[typed.length() + 1];
        this.last = new int[typed.length() + 1];
        this.row = new int[typed.length() + 1];
    }

    /** The distance to another word, or a value greater than {@code max} if the distance exceeds it. */
    int edits(String word, int max) {
        if (Math.abs(word.length() - typed.length()) > max) {
            return max + 1;
        }
        begin(max);
        for (int i = 1; i <= word.length(); i++) {
            if (step(word, i, max) > max) {
                return max + 1;
            }
        }
        return row[typed.length()];
    }

    /** Whether a prefix of another word is within one edit. */
    boolean isPrefixWithinOneEdit(String word) {
        begin(1);
        for (int i = 1; i <= Math.min(word.length(), typed.length() + 1); i++) {
            if (step(word, i, 1) > 1) {
                return false;
            }
            if (row[typed.length()] <= 1) {
                return true;
            }
        }
        return false;
    }

    private void begin(int max) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.min(j, max + 1);
            last[j] = max + 1;
        }
    }

    /** Computes the row of the word's letter i (1-based) within the band {@code i ± max}; returns the minimum of the row. */
    private int step(String word, int i, int max) {
        int[] free = beforeLast;
        beforeLast = last;
        last = row;
        row = free;
        Arrays.fill(row, max + 1);
        row[0] = Math.min(i, max + 1);
        int min = row[0];
        char letter = word.charAt(i - 1);
        for (int j = Math.max(1, i - max); j <= Math.min(typed.length(), i + max); j++) {
            char own = typed.charAt(j - 1);
            int edits = last[j - 1] + (own == letter ? 0 : 1);
            edits = Math.min(edits, Math.min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && own == word.charAt(i - 2) && typed.charAt(j - 2) == letter) {
                edits = Math.min(edits, beforeLast[j - 2] + 1);
            }
            row[j] = edits;
            min = Math.min(min, edits);
        }
        return min;
    }
}
