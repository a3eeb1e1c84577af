package dev.marquee.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.math.Rng;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Property(tries = 50)
    void runEveryTileOnce(@ForAll @IntRange(min = 1, max = 5) int threads, @ForAll @IntRange(max = 300) int tiles) {
        AtomicIntegerArray runs = new AtomicIntegerArray(tiles);
        try (Workers workers = Workers.of(threads)) {
            workers.forEachTile(tiles, runs::incrementAndGet);
        }

        assertThat(IntStream.range(0, tiles).map(runs::get)).allMatch(count -> count == 1);
    }

    @Test
    void runTasksInSequence() {
        int[] seen = new int[64];
        try (Workers workers = Workers.of(3)) {
            for (int task = 1; task <= 1_000; task++) {
                int before = task - 1;
                workers.forEachTile(seen.length, tile -> {
                    // The previous task has ended, and its writes are visible.
                    assertThat(seen[tile]).isEqualTo(before);
                    seen[tile]++;
                });
            }
        }

        assertThat(IntStream.of(seen)).containsOnly(1_000);
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        double expected = sum(1);

        assertThat(sum(2)).isEqualTo(expected);
        assertThat(sum(3)).isEqualTo(expected);
    }

    @Test
    void rethrowTheExceptionOfTheLowestTile() {
        AtomicIntegerArray runs = new AtomicIntegerArray(100);
        try (Workers workers = Workers.of(3)) {
            assertThatThrownBy(() -> workers.forEachTile(100, tile -> {
                        runs.incrementAndGet(tile);
                        if (tile % 30 == 20) {
                            throw new IllegalStateException("tile " + tile);
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("tile 20");
            assertThat(IntStream.range(0, 100).map(runs::get)).allMatch(count -> count == 1);

            workers.forEachTile(100, runs::incrementAndGet);
            assertThat(IntStream.range(0, 100).map(runs::get)).allMatch(count -> count == 2);
        }
    }

    @Test
    void rethrowErrors() {
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.forEachTile(2, _ -> {
                        throw new AssertionError("a check");
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("a check");
        }
    }

    @Test
    void useAllThreadsAndEndThemOnClose() throws InterruptedException {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        CyclicBarrier allAtWork = new CyclicBarrier(3);
        try (Workers workers = Workers.of(3)) {
            assertThat(workers.threads()).isEqualTo(3);
            workers.forEachTile(3, _ -> {
                used.add(Thread.currentThread());
                await(allAtWork);
            });
        }

        assertThat(used).hasSize(3).contains(Thread.currentThread());
        used.remove(Thread.currentThread());
        for (Thread helper : used) {
            assertThat(helper.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void beginNoFurtherTileOnceCancelled() {
        CancellationToken token = new CancellationToken();
        List<Integer> begun = new ArrayList<>();
        try (Workers workers = Workers.of(1)) {
            Workers cancellable = workers.cancelledWhen(token::isCancelled);

            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> cancellable.forEachTile(100, tile -> {
                        begun.add(tile);
                        if (tile == 3) {
                            token.cancel();
                        }
                    }));
            assertThat(begun).containsExactly(0, 1, 2, 3);
            assertThatExceptionOfType(CancellationException.class).isThrownBy(cancellable::checkCancelled);

            workers.checkCancelled();
            workers.forEachTile(2, begun::add);
            assertThat(begun).containsExactly(0, 1, 2, 3, 0, 1);
        }
    }

    @Test
    void allThreadsEndWhenCancelled() {
        CancellationToken token = new CancellationToken();
        CyclicBarrier allAtWork = new CyclicBarrier(3);
        AtomicIntegerArray runs = new AtomicIntegerArray(300);
        try (Workers workers = Workers.of(3).cancelledWhen(token::isCancelled)) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> workers.forEachTile(300, tile -> {
                        runs.incrementAndGet(tile);
                        await(allAtWork);
                        token.cancel();
                    }));
        }

        assertThat(IntStream.range(0, 300).map(runs::get).sum()).isEqualTo(3);
    }

    @Test
    void endATaskOfAnInterruptedThreadAndLeaveItInterrupted() {
        List<Integer> begun = new ArrayList<>();
        try (Workers workers = Workers.of(1)) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> workers.forEachTile(100, tile -> {
                        begun.add(tile);
                        Thread.currentThread().interrupt();
                    }));

            assertThat(begun).containsExactly(0);
            assertThatExceptionOfType(CancellationException.class).isThrownBy(workers::checkCancelled);
            assertThat(Thread.interrupted()).isTrue();
            workers.forEachTile(2, begun::add);
            assertThat(begun).containsExactly(0, 0, 1);
        }
    }

    @Test
    void aLongTileOfAnotherThreadSeesThatTheSubmittingThreadIsInterrupted() {
        Thread submitting = Thread.currentThread();
        CyclicBarrier bothAtWork = new CyclicBarrier(2);
        try (Workers workers = Workers.of(2)) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> workers.forEachTile(2, _ -> {
                        await(bothAtWork);
                        if (Thread.currentThread() != submitting) {
                            submitting.interrupt();
                            checkForLong(workers);
                        }
                    }));
        }

        assertThat(Thread.interrupted()).isTrue();
    }

    /** Long enough for the submitting thread to finish its tile and to wait. */
    private static void checkForLong(Workers workers) {
        for (long check = 0; check < 1L << 31; check++) {
            workers.checkCancelled();
        }
    }

    @Test
    void rethrowTheExceptionOfATileAlsoWhenCancelled() {
        CancellationToken token = new CancellationToken();
        try (Workers workers = Workers.of(1).cancelledWhen(token::isCancelled)) {
            assertThatThrownBy(() -> workers.forEachTile(100, tile -> {
                        token.cancel();
                        throw new IllegalStateException("tile " + tile);
                    }))
                    .hasMessage("tile 0");
        }
    }

    @Test
    void rejectZeroThreads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workers.of(0))
                .withMessage("threads must be at least 1, got 0");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** A sum of numbers of such different magnitudes that the order of addition matters. */
    private static double sum(int threads) {
        double[] parts = new double[257];
        try (Workers workers = Workers.of(threads)) {
            workers.forEachTile(
                    parts.length,
                    tile -> parts[tile] = Math.exp(Rng.keyed(4, tile).nextGaussian() * 20));
        }
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
