package dev.marquee.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how fast a user's own shelves stand on a network with 400 ms to the server and 400 kbit/s, at the first and at the
 * second visit. Its name is not that of a test, since times depend on the machine; docs/figures.md has the command.
 */
class PageFigures {
    private static final int ROUND_TRIP_MILLIS = 400;
    private static final int KILOBIT_PER_SECOND = 400;

    /** Collects paints and layout shifts, and the time at which the first shelf is in the document. */
    private static final String OBSERVE = """
            globalThis.seen = { shift: 0, shelves: 0, paint: 0 };
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
              if (!entry.hadRecentInput) seen.shift += entry.value;
            })).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
              if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
            })).observe({ type: 'paint', buffered: true });
            new MutationObserver(() => {
              if (!seen.shelves && document.querySelector('[data-shelf] .card')) {
                requestAnimationFrame(() => { seen.shelves ||= performance.now(); });
              }
            }).observe(document, { childList: true, subtree: true });
            """;

    @TempDir
    private Path folder;

    /** What one visit took. */
    private record Figures(long requests, long bytes, double paint, double shelves, double shift) {
        String row(String name) {
            return "| %s | %d | %d kB | %.1f s | %.1f s | %.3f |"
                    .formatted(name, requests, Math.round(bytes / 1000.0), paint / 1000, shelves / 1000, shift);
        }
    }

    @Test
    void ownShelvesOnAPhonesNetwork() throws IOException {
        List<String> rows = new ArrayList<>(List.of(
                "| visit | requests | received | first content | own shelves | layout shift |",
                "| --- | --- | --- | --- | --- | --- |"));
        try (TestServer server = TestServer.start(ServedModels.bundled(folder), "store=" + folder.resolve("users.db"));
                Chromium chromium = Chromium.start(Chromium.installed().orElseThrow());
                SlowNetwork network =
                        SlowNetwork.to(server.uri("/").getPort(), ROUND_TRIP_MILLIS, KILOBIT_PER_SECOND)) {
            String user = user(server);
            for (int width : new int[] {390, 1366}) {
                try (BrowserContext context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setBaseURL("http://localhost:" + network.port())
                                .setViewportSize(width, width == 390 ? 844 : 768))) {
                    context.setDefaultTimeout(120_000);
                    context.addInitScript(OBSERVE);
                    context.addInitScript("localStorage.setItem('marquee.user', '%s')".formatted(user));
                    for (String visit : List.of("first", "second", "third")) {
                        rows.add(visit(context, server, network)
                                .row(String.format(Locale.ROOT, "%s, %d wide", visit, width)));
                    }
                }
            }
        }
        rows.forEach(System.out::println);
        assertThat(rows).hasSizeGreaterThan(2);
    }

    private static Figures visit(BrowserContext context, TestServer server, SlowNetwork network) {
        long requests = server.log().size();
        long bytes = network.bytes();
        Page page = context.newPage();
        page.navigate("/");
        page.waitForCondition(() -> ((Number) page.evaluate("() => seen.shelves")).doubleValue() > 0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // What a service worker fetches is not seen by the page.
        page.waitForTimeout(4000);
        @SuppressWarnings("unchecked")
        Map<String, Number> seen = (Map<String, Number>) page.evaluate("() => seen");
        page.close();
        return new Figures(
                server.log().size() - requests,
                network.bytes() - bytes,
                seen.get("paint").doubleValue(),
                seen.get("shelves").doubleValue(),
                seen.get("shift").doubleValue());
    }

    private static String user(TestServer server) {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        Visitor.RATINGS.forEach((movie, rating) -> server.send(
                "PUT",
                "/api/v1/users/%s/ratings/%s".formatted(user, movie),
                "{\"rating\":%s}".formatted(rating),
                "Content-Type",
                "application/json"));
        return user;
    }
}
