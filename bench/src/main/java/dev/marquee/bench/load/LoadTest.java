package dev.marquee.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Finds the capacity of a server, then offers it shares of that. Arguments: the base address; what it is: {@value #MARQUEE}, or
 * the path of a constant that another service has; the file of the result, JSON.
 */
public final class LoadTest {
    static final String MARQUEE = "Marquee";

    /** Shares of the capacity that are offered. */
    private static final double[] SHARES = {0.5, 0.8, 1.2, 3};

    private static final int CONNECTIONS = 1000;

    /** Numbers of clients that ask again after every response; few are idle while each waits for the disk, many are shed. */
    private static final int[] CLIENTS = {8, 16, 32};

    private static final double WARM_UP_SECONDS = 15;
    private static final double BURST_SECONDS = 4;
    private static final double CAPACITY_SECONDS = 8;
    private static final double STEP_SECONDS = Double.parseDouble(System.getProperty("seconds", "15"));
    private static final double AFTER_SECONDS = 3;
    private static final double AFTER_SHARE = 0.2;
    private static final double MEDIAN = 50;
    private static final double P99 = 99;
    private static final double P999 = 99.9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS = 1e9;

    private final OpenLoop loop;
    private final List<LoadResult.Step> steps = new ArrayList<>();

    private LoadTest(OpenLoop loop) {
        this.loop = loop;
    }

    /** Measures and writes. */
    public static void main(String[] arguments) throws IOException {
        URI server = URI.create(arguments[0]);
        boolean isMarquee = arguments[1].equals(MARQUEE);
        RequestMix mix = new RequestMix(server);
        String path = isMarquee ? RequestMix.list(1) : arguments[1];
        int bytes = mix.contentBytes(path);
        List<ByteBuffer> requests = isMarquee ? mix.requests() : List.of(mix.get(path));
        try (OpenLoop loop =
                new OpenLoop(new InetSocketAddress(server.getHost(), server.getPort()), requests, CONNECTIONS)) {
            LoadTest test = new LoadTest(loop);
            double capacity = test.capacity();
            for (double share : SHARES) {
                test.step(share, capacity);
            }
            LoadResult result = new LoadResult(capacity, bytes, test.steps);
            new ObjectMapper().writeValue(Path.of(arguments[2]).toFile(), result);
        }
    }

    private double capacity() throws IOException {
        double first = loop.throughput(CLIENTS[1], WARM_UP_SECONDS);
        // Warms up what the server does with too much, too.
        loop.run(List.of(new Phase("burst", 2 * first, BURST_SECONDS), new Phase("pause", 1, 1)), 0);
        double capacity = 0;
        for (int clients : CLIENTS) {
            capacity = Math.max(capacity, loop.throughput(clients, CAPACITY_SECONDS));
        }
        System.out.printf("capacity: %.0f requests per second%n", capacity);
        return capacity;
    }

    private void step(double share, double capacity) throws IOException {
        List<Phase> phases = List.of(
                new Phase("load", share * capacity, STEP_SECONDS),
                new Phase("after", AFTER_SHARE * capacity, AFTER_SECONDS));
        long end = System.nanoTime() + phases.getFirst().nanos();
        List<PhaseResult> results = loop.run(phases, Math.round(share * 100));
        PhaseResult load = results.getFirst();
        Histogram accepted = load.accepted();
        LoadResult.Step step = new LoadResult.Step(
                share,
                new LoadResult.Rates(
                        load.offered() / STEP_SECONDS,
                        accepted.getTotalCount() / STEP_SECONDS,
                        load.shed().getTotalCount() / STEP_SECONDS),
                latency(accepted),
                millis(load.shed(), P99),
                load.shedWithoutRetryAfter(),
                load.errors(),
                Math.max(0, (results.getLast().lastBadDue() - end) / NANOS));
        steps.add(step);
        System.out.println(step);
    }

    static LoadResult.Latency latency(Histogram accepted) {
        return new LoadResult.Latency(millis(accepted, MEDIAN), millis(accepted, P99), millis(accepted, P999));
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getTotalCount() == 0 ? 0 : latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
