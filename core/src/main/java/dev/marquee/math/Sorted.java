package dev.marquee.math;

/** Counts among ascending numbers, by halving: O(log n). None of them is NaN. */
public final class Sorted {
    private Sorted() {}

    /** How many are below a value. */
    public static int below(float[] ascending, float value) {
        return count(ascending, value, false);
    }

    /** How many are not above a value. */
    public static int notAbove(float[] ascending, float value) {
        return count(ascending, value, true);
    }

    private static int count(float[] ascending, float value, boolean orEqual) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value || (orEqual && ascending[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
