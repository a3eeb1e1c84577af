package dev.marquee.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Notices that nothing listens at an address any more: after a shortage of descriptors, memory or threads the listener of the HTTP
 * server can be dead while its process lives. Connects to the address from time to time; only a refused connection counts,
 * since a shortage can hinder the watch as well.
 */
final class ListenerWatch implements AutoCloseable {
    /** Refusals in a row, so that a single one of a full queue does not count. */
    private static final int REFUSALS = 3;

    private final InetSocketAddress address;
    private final Duration timeout;
    private final Runnable gone;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("listener-watch").factory());
    private int refused;

    private ListenerWatch(InetSocketAddress address, Duration timeout, Runnable gone) {
        this.address = address;
        this.timeout = timeout;
        this.gone = gone;
    }

    /**
     * Starts to watch.
     *
     * @param every time between connections, and how long one may take
     * @param gone called once when nothing listens
     */
    static ListenerWatch start(InetSocketAddress address, Duration every, Runnable gone) {
        ListenerWatch watch = new ListenerWatch(address, every, gone);
        ScheduledFuture<?> _ = watch.clock.scheduleWithFixedDelay(
                watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try (Socket socket = new Socket()) {
            socket.connect(address, Math.toIntExact(timeout.toMillis()));
            refused = 0;
        } catch (ConnectException e) {
            refused++;
            if (refused == REFUSALS) {
                clock.shutdown();
                gone.run();
            }
        } catch (IOException e) {
            refused = 0;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
