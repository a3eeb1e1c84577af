package dev.marquee.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the page of tables. Arguments: the page, the folder of {@code marquee.json}, {@code constant.json} and {@code idle.json},
 * how the processors were divided, and what model was served.
 */
public final class LoadPage {
    private static final double MAX_P99_MILLIS = 50;
    private static final double MAX_RECOVERY_SECONDS = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoadResult marquee;
    private final LoadResult constant;
    private final IdleResult idle;

    private LoadPage(Path folder) throws IOException {
        marquee = JSON.readValue(folder.resolve("marquee.json").toFile(), LoadResult.class);
        constant = JSON.readValue(folder.resolve("constant.json").toFile(), LoadResult.class);
        idle = JSON.readValue(folder.resolve("idle.json").toFile(), IdleResult.class);
    }

    /** Reads the results and writes the page. */
    public static void main(String[] arguments) throws IOException {
        LoadPage page = new LoadPage(Path.of(arguments[1]));
        Files.writeString(Path.of(arguments[0]), page.text(arguments[2], arguments[3]));
    }

    private String text(String processors, String model) {
        return """
                # Load
                What `bench/load/measure.sh` measured; it wrote this page. The requests are those of visitors: of ten, five are lists for a
                user, two are movies, one similar movies, one a search, and one a rating, which is on disk before it is acknowledged.
                The client (`LoadTest` of `bench`) sends each request when it is due by a Poisson process, whether or not the server keeps up,
                and counts its latency from then to the last byte of the response, so that nothing is left out because the client waited
                (coordinated omission); it has 1,000 connections. %s The server served %s, with its access log in a file.

                Machine: %d processors, %s; Java %s.

                ## Up to three times the capacity
                Capacity is the most that 8, 16 or 32 clients get that each send a request after every response: **%,.0f requests per second**.
                Then each share of it is offered for 15 seconds, and a fifth of it afterwards. Latencies are those of accepted requests, in milliseconds.
                *Recovery* is the time from the end of the load until the last request that was shed, failed or took more than 50 ms.

                %s

                %s

                ## A plain Spring Boot service
                For comparison the same client, on the same processors, with Spring Boot %s on Tomcat as it comes, which answers every request with
                the same text of %,d bytes, the size of Marquee's list of ten, and looks nothing up. Its capacity is %,.0f requests per second.
                It sheds nothing, so beyond its capacity its clients wait, until they give up after ten seconds; at three times its capacity the
                client, which is one thread, may be the limit.

                %s

                ## Ten thousand idle and slow clients
                %s
                """.formatted(
                        processors,
                        model,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("cpu", System.getProperty("os.arch")),
                        Runtime.version(),
                        marquee.capacity(),
                        table(marquee),
                        verdict(),
                        System.getProperty("springBoot", "4"),
                        constant.bytes(),
                        constant.capacity(),
                        table(constant),
                        idleText());
    }

    private static String table(LoadResult result) {
        return """
                | offered | per second | accepted | shed with 503 | other errors | median | 99 %% | 99.9 %% | 99 %% of those shed | recovery |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s""".formatted(result.steps().stream().map(LoadPage::row).collect(Collectors.joining("\n")));
    }

    private static String row(LoadResult.Step step) {
        return String.format(
                Locale.ROOT,
                "| %.0f %% | %,.0f | %,.0f | %,.0f (%.1f %%) | %,d | %.1f | %.1f | %.1f | %s | %.2f s |",
                100 * step.share(),
                step.rates().offered(),
                step.rates().accepted(),
                step.rates().shed(),
                100 * step.rates().shed() / step.rates().offered(),
                step.errors(),
                step.millis().median(),
                step.millis().p99(),
                step.millis().p999(),
                step.rates().shed() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", step.shedP99Millis()),
                step.recoverySeconds());
    }

    /** Says whether the aims were met. */
    private String verdict() {
        boolean isFast = marquee.steps().stream().allMatch(step -> step.millis().p99() <= MAX_P99_MILLIS);
        boolean recovers = marquee.steps().stream().allMatch(step -> step.recoverySeconds() <= MAX_RECOVERY_SECONDS);
        long withoutRetryAfter = marquee.steps().stream()
                .mapToLong(LoadResult.Step::shedWithoutRetryAfter)
                .sum();
        long errors =
                marquee.steps().stream().mapToLong(LoadResult.Step::errors).sum();
        return "The aims: 99 %% of accepted requests within 50 ms at every load (%s), recovery within a second (%s), every shed request with `Retry-After` (%s), no other errors (%s)."
                .formatted(met(isFast), met(recovers), met(withoutRetryAfter == 0), met(errors == 0));
    }

    private static String met(boolean isMet) {
        return isMet ? "met" : "**missed**";
    }

    private String idleText() {
        return String.format(
                Locale.ROOT,
                """
                A server with a heap of %.0f MB (`-Xmx`), after half a minute of requests, and %,d clients: %,d that keep a connection after a
                response, %,d that have sent half of a head, and %,d a head without its body. Those that are slow send a byte every three
                seconds, one client after the other. Heap in use after a collection: %.0f MB without them, **%.0f MB** with them. Meanwhile
                others sent %.0f requests per second of the mix above: median %.1f ms, 99 %% within %.1f ms, %,d of %,.0f not accepted. In the
                end %,d of the %,d sent the rest and got their response.""",
                idle.heapMb().limit(),
                idle.clients().all(),
                idle.clients().idle(),
                idle.clients().slowHeads(),
                idle.clients().slowBodies(),
                idle.heapMb().before(),
                idle.heapMb().during(),
                idle.others().rate(),
                idle.others().millis().median(),
                idle.others().millis().p99(),
                idle.others().notAccepted(),
                idle.others().rate() * IdleTest.SECONDS,
                idle.answered(),
                idle.clients().all());
    }
}
