package dev.marquee.server.http;

import java.util.concurrent.Semaphore;

/**
 * Lets requests begin their work one after the other, and what else the virtual threads have to do come before each of them.
 * Thread-safe.
 *
 * <p>The scheduler of virtual threads has one queue, in which requests wait both before and after they are read. If
 * each went to its end once it was read, a thousand that arrive at once would all be read before the first is answered, and
 * those that come then would wait unread, and unseen, behind the work of all of them. Hence only as many as there are
 * processors are in that queue to begin their work, and the next one goes to its end when one of them begins. So between two
 * that work, all that arrived is read, to wait or to be shed, and the wait for a processor is a wait here, where it is known.
 */
final class Turns {
    private final Semaphore turns;
    private final Runnable yield;

    /** Turns on all processors. */
    Turns() {
        this(Runtime.getRuntime().availableProcessors(), Thread::yield);
    }

    /**
     * @param processors how many may begin at once
     * @param yield lets the threads run that became runnable before
     */
    Turns(int processors, Runnable yield) {
        this.turns = new Semaphore(processors, true);
        this.yield = yield;
    }

    /** Waits until all that came before have begun, and what else is runnable has run. */
    void await() {
        turns.acquireUninterruptibly();
        try {
            yield.run();
        } finally {
            // Before the work, not after it: work that waits for the store leaves the processor to others.
            turns.release();
        }
    }
}
