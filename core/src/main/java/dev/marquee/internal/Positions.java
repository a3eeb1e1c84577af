package dev.marquee.internal;

/** Sorts positions of columnar arrays by a key column, and gathers columns in that order. */
public final class Positions {
    private Positions() {}

    /** Stable counting sort of the positions by key. */
    public static int[] stableOrder(int[] key, int[] positions, int keys) {
        int[] next = starts(key, positions, keys);
        int[] order = new int[positions.length];
        for (int position : positions) {
            order[next[key[position]]++] = position;
        }
        return order;
    }

    /** Where the positions of each key start in their order by key; one element more than there are keys. */
    public static int[] starts(int[] key, int[] positions, int keys) {
        int[] starts = new int[keys + 1];
        for (int position : positions) {
            starts[key[position] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            starts[k + 1] += starts[k];
        }
        return starts;
    }

    /** The elements at these positions, in their order. */
    public static int[] gather(int[] column, int[] positions) {
        int[] gathered = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            gathered[i] = column[positions[i]];
        }
        return gathered;
    }

    /** The elements at these positions, in their order. */
    public static byte[] gather(byte[] column, int[] positions) {
        byte[] gathered = new byte[positions.length];
        for (int i = 0; i < positions.length; i++) {
            gathered[i] = column[positions[i]];
        }
        return gathered;
    }

    /** The elements at these positions, in their order. */
    public static float[] gather(float[] column, int[] positions) {
        float[] gathered = new float[positions.length];
        for (int i = 0; i < positions.length; i++) {
            gathered[i] = column[positions[i]];
        }
        return gathered;
    }
}
