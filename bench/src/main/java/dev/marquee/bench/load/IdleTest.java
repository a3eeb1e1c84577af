package dev.marquee.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds very many idle and slow clients of a Marquee server, asks it for other things meanwhile, and looks at its heap: arguments are
 * its base address, its process id, the limit of its heap in megabytes, and the file of the result, JSON. In the end every
 * client must get its response.
 */
public final class IdleTest {
    private static final int IDLE = 5_000;
    private static final int SLOW = 2_500;
    private static final int CONNECTIONS = 64;
    private static final double RATE = 300;
    private static final int ROUNDS = 5;
    private static final double WARM_UP_SECONDS = 30;
    static final double SECONDS = 15;
    private static final double NANOS = 1e9;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final Pattern USED = Pattern.compile("(?m)^.*\\btotal .*?used (\\d+)K");
    private static final double KB_PER_MB = 1024;

    private final URI server;
    private final InetSocketAddress address;
    private final String pid;
    private final List<IdleClient> idle = new ArrayList<>();
    private final List<IdleClient> slow = new ArrayList<>();

    private IdleTest(URI server, String pid) {
        this.server = server;
        this.address = new InetSocketAddress(server.getHost(), server.getPort());
        this.pid = pid;
    }

    /** Measures and writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        IdleTest test = new IdleTest(URI.create(arguments[0]), arguments[1]);
        IdleResult result = test.run(Double.parseDouble(arguments[2]));
        System.out.println(result);
        new ObjectMapper().writeValue(Path.of(arguments[3]).toFile(), result);
    }

    private IdleResult run(double limit) throws IOException, InterruptedException, ExecutionException {
        try (OpenLoop loop = new OpenLoop(address, new RequestMix(server).requests(), CONNECTIONS)) {
            // So that what the first requests make is there, and their code compiled.
            loop.run(List.of(new Phase("warm-up", RATE, WARM_UP_SECONDS)), 0);
            double before = heap();
            connect();
            FutureTask<Boolean> bytes = new FutureTask<>(this::sendBytes);
            Thread.ofPlatform().name("slow").start(bytes);
            PhaseResult others =
                    loop.run(List.of(new Phase("others", RATE, SECONDS)), 1).getFirst();
            bytes.get();
            double during = heap();
            return new IdleResult(
                    new IdleResult.Clients(IDLE, SLOW, SLOW),
                    new IdleResult.Heap(before, during, limit),
                    finish(),
                    new IdleResult.Others(
                            RATE,
                            others.offered() - others.accepted().getTotalCount(),
                            LoadTest.latency(others.accepted())));
        }
    }

    private void connect() throws IOException {
        String get = "GET /api/v1/genres HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(server.getAuthority());
        String body = "{\"ratings\":[],%s\"n\":5}".formatted(" ".repeat(ROUNDS));
        String head =
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(server.getAuthority(), body.length());
        for (int i = 0; i < IDLE; i++) {
            IdleClient client = new IdleClient(address, get, 0);
            client.finish();
            client.startAgain();
            idle.add(client);
        }
        for (int i = 0; i < SLOW; i++) {
            // At the pace of visitors: a server sheds what comes all at once.
            LockSupport.parkNanos(PAUSE_NANOS);
            slow.add(new IdleClient(address, get, get.length() / 2));
            slow.add(new IdleClient(address, head + body, head.length()));
        }
    }

    /** Sends some bytes of every slow client, one client after the other, evenly over the time. */
    private boolean sendBytes() throws IOException {
        long start = System.nanoTime();
        double each = SECONDS * NANOS / (ROUNDS * slow.size());
        for (int i = 0; i < ROUNDS * slow.size(); i++) {
            LockSupport.parkNanos(start + Math.round(i * each) - System.nanoTime());
            slow.get(i % slow.size()).sendByte();
        }
        return true;
    }

    private int finish() throws IOException {
        int answered = 0;
        for (IdleClient client : Stream.concat(idle.stream(), slow.stream()).toList()) {
            answered += client.finish().isAccepted() ? 1 : 0;
            client.close();
        }
        return answered;
    }

    /** The heap in use after a collection, in megabytes. */
    private double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        String info = jcmd("GC.heap_info");
        Matcher used = USED.matcher(info);
        double kilobytes = 0;
        // One line for the heap, or one per generation, as the collector has them.
        while (used.find()) {
            kilobytes += Double.parseDouble(used.group(1));
        }
        if (kilobytes == 0) {
            throw new IOException("process %s does not say how much heap is in use: %s".formatted(pid, info));
        }
        return kilobytes / KB_PER_MB;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
