package dev.marquee.math;

import java.util.Arrays;

/**
 * The n highest of many scores. A heap of size n has the best so far, with the worst on top, so almost every score
 * costs one comparison with that worst: O(m) for m scores in random order and n much smaller than m, O(m log n) in the
 * worst case.
 */
public final class TopN {
    private final float[] scores;
    private final int[] heap;
    private int size;

    private TopN(float[] scores, int n) {
        this.scores = scores;
        this.heap = new int[n];
    }

    /** The same as {@link #of(float[], int, boolean[])} with nothing excluded. */
    public static int[] of(float[] scores, int n) {
        return of(scores, n, new boolean[scores.length]);
    }

    /**
     * The indices of the n highest scores, highest first, equal ones by lower index.
     *
     * @param scores any but NaN
     * @param n at least 0
     * @param excluded as long as scores; true for an index to leave out, whose score is not read
     * @return n indices, or fewer if fewer are not excluded
     * @throws IllegalArgumentException if a score that is not excluded is NaN
     */
    public static int[] of(float[] scores, int n, boolean[] excluded) {
        if (n < 0 || excluded.length != scores.length) {
            throw new IllegalArgumentException(
                    "n=%d, %d scores and %d exclusions are invalid; n must be at least 0, with one exclusion per score"
                            .formatted(n, scores.length, excluded.length));
        }
        TopN best = new TopN(scores, Math.min(n, scores.length));
        best.offerAll(excluded);
        return best.sorted();
    }

    private void offerAll(boolean[] excluded) {
        int next = 0;
        for (; next < scores.length && size < heap.length; next++) {
            if (!excluded[next]) {
                rejectNaN(next);
                heap[size] = next;
                siftUp(size++);
            }
        }
        if (size == 0) {
            return;
        }
        for (; next < scores.length; next++) {
            // Written so that NaN, which fails every comparison, gets through to be rejected. An equal score does not
            // get through: its index is higher.
            if (!(scores[next] <= scores[heap[0]]) && !excluded[next]) {
                rejectNaN(next);
                heap[0] = next;
                siftDown();
            }
        }
    }

    private void rejectNaN(int index) {
        if (Float.isNaN(scores[index])) {
            throw new IllegalArgumentException("score %d is NaN, which cannot be ranked".formatted(index));
        }
    }

    private void siftUp(int index) {
        int child = index;
        while (child > 0 && isWorse(heap[child], heap[(child - 1) / 2])) {
            swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }

    private void siftDown() {
        int parent = 0;
        for (int child = 1; child < size; child = 2 * parent + 1) {
            if (child + 1 < size && isWorse(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isWorse(heap[child], heap[parent])) {
                return;
            }
            swap(child, parent);
            parent = child;
        }
    }

    /** Heapsort: repeatedly moves the worst to the end of the remaining heap. */
    private int[] sorted() {
        int found = size;
        while (size > 1) {
            swap(0, --size);
            siftDown();
        }
        return Arrays.copyOf(heap, found);
    }

    private boolean isWorse(int index, int other) {
        return scores[index] < scores[other] || (scores[index] == scores[other] && index > other);
    }

    private void swap(int i, int j) {
        int swapped = heap[i];
        heap[i] = heap[j];
        heap[j] = swapped;
    }
}
