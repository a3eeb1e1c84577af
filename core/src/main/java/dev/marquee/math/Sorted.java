package dev.marquee.math;

/** Counts in ascending arrays by binary search: O(log n). The numbers must not be NaN. */
public final class Sorted {
    private Sorted() {}

    /** The number of elements below a value. */
    public static int below(float[] ascending, float value) {
        return count(ascending, value, false);
    }

    /** The number of elements at or below a value. */
    public static int notAbove(float[] ascending, float value) {
        return count(ascending, value, true);
    }

    /** The number of elements below a value. */
    public static int below(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
