package dev.marquee.search;

import java.util.Arrays;

/**
 * How many letters of a word typed are wrong, too many, missing or swapped with the next (optimal string alignment, Damerau
 * 1964), where few are. Reuses its rows, so it is for one thread.
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

    /** The edits that make another word of the one typed, or anything larger than most if there are more. */
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

    /** Whether one edit, or none, makes a beginning of another word of the one typed. */
    boolean begins(String word) {
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

    /** The row of the word's letter i, from 1, within the band that matters; gives its least edits. */
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
