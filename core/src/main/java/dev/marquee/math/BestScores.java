package dev.marquee.math;

import java.util.Arrays;

/**
 * The indices with the highest of many scores that arrive one after another. A heap has the best so far, with the lowest
 * on top. Among equal scores it keeps any. Mutable, for one thread.
 */
public final class BestScores {
    private final int[] indices;
    private final float[] scores;
    private final boolean[] excluded;
    private int size;

    /**
     * @param capacity number of indices to keep, at least 1
     * @param excluded true for an index to leave out; not a copy
     */
    public BestScores(int capacity, boolean[] excluded) {
        this.indices = new int[capacity];
        this.scores = new float[capacity];
        this.excluded = excluded;
    }

    /** The score that a further one must exceed; no score that was left out is above it. */
    public float threshold() {
        return size < scores.length ? Float.NEGATIVE_INFINITY : scores[0];
    }

    /** Whether every index that was offered and is not excluded was kept. */
    public boolean isComplete() {
        return size < scores.length;
    }

    /** The kept indices, ascending. */
    public int[] indices() {
        int[] kept = Arrays.copyOf(indices, size);
        Arrays.sort(kept);
        return kept;
    }

    /** Keeps an index unless it is excluded or its score does not exceed the threshold. */
    void offer(int index, float score) {
        if (excluded[index] || !(score > threshold())) {
            return;
        }
        if (size < scores.length) {
            siftUp(index, score);
        } else {
            siftDown(index, score);
        }
    }

    private void siftUp(int index, float score) {
        int child = size++;
        while (child > 0 && score < scores[(child - 1) / 2]) {
            move((child - 1) / 2, child);
            child = (child - 1) / 2;
        }
        set(child, index, score);
    }

    private void siftDown(int index, float score) {
        int parent = 0;
        for (int child = 1; child < size; child = 2 * parent + 1) {
            if (child + 1 < size && scores[child + 1] < scores[child]) {
                child++;
            }
            if (score <= scores[child]) {
                break;
            }
            move(child, parent);
            parent = child;
        }
        set(parent, index, score);
    }

    private void move(int from, int to) {
        set(to, indices[from], scores[from]);
    }

    private void set(int at, int index, float score) {
        indices[at] = index;
        scores[at] = score;
    }
}
