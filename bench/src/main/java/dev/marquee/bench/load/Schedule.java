package dev.marquee.bench.load;

import java.util.List;
import java.util.SplittableRandom;

/**
 * When requests are due: a Poisson process, as of many independent clients, whose rate changes from phase to phase. Given by its
 * seed; nothing that the server does changes it.
 */
final class Schedule {
    private static final double NANOS = 1e9;

    private final List<Phase> phases;
    private final SplittableRandom random;
    private int phase;
    private long phaseEnd;
    private long due;
    private boolean over;

    /**
     * @param start time of the first phase in nanoseconds
     * @param seed of the times
     */
    Schedule(List<Phase> phases, long start, long seed) {
        this.phases = List.copyOf(phases);
        this.random = new SplittableRandom(seed);
        this.due = start;
        this.phaseEnd = start + phases.getFirst().nanos();
        advance();
    }

    /** When the next request is due. */
    long due() {
        return due;
    }

    /** The phase of the next request. */
    int phase() {
        return phase;
    }

    /** Whether all phases are over; then nothing is due any more. */
    boolean isOver() {
        return over;
    }

    /** Proceeds to the request after. */
    void advance() {
        double gap = -Math.log(1 - random.nextDouble()) / phases.get(phase).rate();
        due += Math.round(gap * NANOS);
        // The process has no memory, so it begins again with each phase.
        while (due >= phaseEnd && !over) {
            if (phase == phases.size() - 1) {
                over = true;
                return;
            }
            phase++;
            due = phaseEnd
                    + Math.round(-Math.log(1 - random.nextDouble())
                            / phases.get(phase).rate()
                            * NANOS);
            phaseEnd += phases.get(phase).nanos();
        }
    }
}
