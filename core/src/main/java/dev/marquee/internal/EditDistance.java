package dev.marquee.internal;

/**
 * The minimum number of insertions, deletions and substitutions that turn one text into another (Levenshtein 1966).
 */
public final class EditDistance {
    private EditDistance() {}

    /** Takes time proportional to the product of the lengths. */
    public static int between(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
