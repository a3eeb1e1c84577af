package dev.marquee.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Sends requests when they are due, on one thread, over connections that are open before. If all of them are busy, a request waits
 * here, and its latency counts that time. Use a processor of its own: it polls.
 */
final class OpenLoop implements AutoCloseable {
    private static final long POLL_NANOS = 2_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long TIMEOUT_NANOS = 10_000_000_000L;

    private final InetSocketAddress server;
    private final List<ByteBuffer> requests;
    private final Selector selector = Selector.open();
    private final List<Connection> all = new ArrayList<>();
    private final Deque<Connection> free = new ArrayDeque<>();
    private final Deque<Due> waiting = new ArrayDeque<>();
    private final SplittableRandom random = new SplittableRandom(1);

    /** A request that waits for a connection. */
    private record Due(long at, int phase) {}

    /**
     * @param requests the bytes of requests, of which each time a random one is sent
     * @param connections how many requests can be under way
     */
    OpenLoop(InetSocketAddress server, List<ByteBuffer> requests, int connections) throws IOException {
        this.server = server;
        this.requests = List.copyOf(requests);
        for (int i = 0; i < connections; i++) {
            open();
        }
    }

    private void open() throws IOException {
        Connection connection = Connection.open(server, selector);
        all.add(connection);
        free.add(connection);
    }

    /** Runs the phases one after the other without a pause, and waits for the last responses. */
    List<PhaseResult> run(List<Phase> phases, long seed) throws IOException {
        List<PhaseResult> results = phases.stream().map(PhaseResult::new).toList();
        long start = System.nanoTime();
        Schedule schedule = new Schedule(phases, start, seed);
        while (!schedule.isOver() || isAwaiting()) {
            long now = System.nanoTime();
            while (!schedule.isOver() && schedule.due() <= now) {
                waiting.add(new Due(schedule.due(), schedule.phase()));
                results.get(schedule.phase()).offer();
                schedule.advance();
            }
            sendWaiting(results);
            receive(results, schedule.isOver() ? now + POLL_NANOS : schedule.due());
            if (schedule.isOver() && now - schedule.due() > TIMEOUT_NANOS) {
                giveUp(results);
            }
        }
        return results;
    }

    /** How many requests per second the server accepts when each of that many clients asks again after every response. */
    double throughput(int clients, double seconds) throws IOException {
        PhaseResult result = new PhaseResult(new Phase("closed loop", 1, seconds));
        long start = System.nanoTime();
        long end = start + result.phase().nanos();
        List<PhaseResult> results = List.of(result);
        while (System.nanoTime() < end) {
            int busy = all.size() - free.size();
            for (int i = busy; i < clients; i++) {
                waiting.add(new Due(System.nanoTime(), 0));
            }
            sendWaiting(results);
            receive(results, end);
        }
        while (isAwaiting()) {
            receive(results, System.nanoTime() + POLL_NANOS);
        }
        if (result.errors() > 0) {
            throw new IOException(
                    "%d of the requests of %d clients failed, and none may".formatted(result.errors(), clients));
        }
        return result.accepted().getTotalCount() / seconds;
    }

    private boolean isAwaiting() {
        return !waiting.isEmpty() || free.size() < all.size();
    }

    private void sendWaiting(List<PhaseResult> results) throws IOException {
        while (!waiting.isEmpty() && !free.isEmpty()) {
            Due due = waiting.remove();
            Connection connection = free.remove();
            try {
                connection.send(requests.get(random.nextInt(requests.size())), due.at(), due.phase());
            } catch (IOException e) {
                fail(connection, results);
            }
        }
    }

    private void receive(List<PhaseResult> results, long until) throws IOException {
        long left = until - System.nanoTime();
        if (left > POLL_NANOS) {
            selector.select(key -> receive(key, results), left / NANOS_PER_MILLI);
        } else {
            selector.selectNow(key -> receive(key, results));
        }
    }

    private void receive(SelectionKey key, List<PhaseResult> results) {
        Connection connection = (Connection) key.attachment();
        try {
            try {
                Optional<Reply> reply = connection.receive();
                if (reply.isPresent()) {
                    results.get(connection.phase())
                            .add(reply.get(), connection.due(), System.nanoTime() - connection.due());
                    if (reply.get().closes()) {
                        replace(connection);
                    } else {
                        free.add(connection);
                    }
                }
            } catch (IOException e) {
                fail(connection, results);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts a request that got no response, and opens another connection. */
    private void fail(Connection connection, List<PhaseResult> results) throws IOException {
        if (connection.isBusy()) {
            results.get(connection.phase()).add(Reply.NONE, connection.due(), TIMEOUT_NANOS);
        }
        replace(connection);
    }

    private void replace(Connection connection) throws IOException {
        free.remove(connection);
        all.remove(connection);
        connection.close();
        open();
    }

    private void giveUp(List<PhaseResult> results) throws IOException {
        for (Due due : waiting) {
            results.get(due.phase()).add(Reply.NONE, due.at(), TIMEOUT_NANOS);
        }
        waiting.clear();
        for (Connection connection : List.copyOf(all)) {
            if (connection.isBusy()) {
                fail(connection, results);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : all) {
            connection.close();
        }
        selector.close();
    }
}
