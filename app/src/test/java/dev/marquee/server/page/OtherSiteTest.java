package dev.marquee.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a real browser, a page of another site neither reads nor changes anything on a server that listens on localhost. */
class OtherSiteTest {
    /** Tries every way in which a page can send something without being asked, and records what it could read. */
    private static final String ATTACKS = """
            async ([server, user]) => {
              const read = [];
              const body = '{"rating":1}';
              const requests = [
                ['PUT', `/api/v1/users/${user}/ratings/1`, body, 'application/json'],
                ['PUT', `/api/v1/users/${user}/ratings/1`, body, 'text/plain'],
                ['DELETE', `/api/v1/users/${user}/ratings/1`],
                ['DELETE', `/api/v1/users/${user}`],
                ['PUT', `/api/v1/users/${user}/watchlist/2`],
                ['POST', `/api/v1/users/${user}/imports`, 'title,rating\\nFilm 3,1\\n', 'text/plain'],
                ['POST', '/api/v1/users'],
                ['POST', '/api/v1/model/retrain'],
                ['POST', '/api/v1/recommendations', '{"ratings":[{"movie":"1","rating":4}]}', 'text/plain'],
                ['GET', '/api/v1/genres'],
                ['GET', `/api/v1/users/${user}/export`],
              ];
              for (const mode of ['cors', 'no-cors']) {
                for (const [method, path, content, type] of requests) {
                  try {
                    const headers = type ? { 'Content-Type': type } : {};
                    const response = await fetch(server + path, { method, body: content, headers, mode });
                    const text = await response.text();
                    if (text) read.push(`${mode} ${method} ${path}: ${text}`);
                  } catch (refused) {}
                }
              }
              navigator.sendBeacon(`${server}/api/v1/users/${user}/imports`, 'title,rating\\nFilm 4,1\\n');
              const asImage = path => new Promise(done => {
                const image = new Image();
                image.onload = () => { read.push(`image ${path}`); done(); };
                image.onerror = done;
                image.src = server + path;
              });
              await asImage('/icon.svg');
              await asImage(`/api/v1/users/${user}/ratings/1?rating=1`);
              for (const [path, encoding] of [
                [`/api/v1/users/${user}/imports`, 'text/plain'],
                [`/api/v1/users/${user}/imports`, 'multipart/form-data'],
                ['/api/v1/users', 'application/x-www-form-urlencoded'],
              ]) {
                const frame = document.createElement('iframe');
                frame.name = 'f' + Math.random();
                const form = document.createElement('form');
                Object.assign(form, { method: 'POST', action: server + path, enctype: encoding, target: frame.name });
                const field = document.createElement('input');
                Object.assign(field, { name: 'title,rating', value: 'Film 5,1' });
                form.append(field);
                document.body.append(frame, form);
                const loaded = new Promise(done => { frame.onload = done; });
                form.submit();
                await loaded;
              }
              const script = document.createElement('script');
              const ran = new Promise(done => { script.onload = () => { read.push('script'); done(); }; script.onerror = done; });
              script.src = server + '/api/v1/genres';
              document.head.append(script);
              await ran;
              return read;
            }
            """;

    @TempDir
    private Path folder;

    private TestServer server;
    private HttpServer hostile;
    private Chromium chromium;
    private BrowserContext context;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is on the path, so no browser attacks the server");
        server = TestServer.start(ServedModels.tiny(folder), "store=" + folder.resolve("users.db"));
        hostile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hostile.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>Win</title><body>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(page);
            }
        });
        hostile.start();
        chromium = Chromium.start(Chromium.installed().orElseThrow());
        context = chromium.browser().newContext();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            context.close();
            chromium.close();
            hostile.stop(0);
            server.close();
        }
    }

    @Test
    void readsAndChangesNothing() {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        server.send(
                "PUT", "/api/v1/users/" + user + "/ratings/1", "{\"rating\":4}", "Content-Type", "application/json");
        String before = server.get("/api/v1/users/" + user + "/export").text();
        int logged = server.log().size();

        for (String site : List.of("http://127.0.0.1:", "http://localhost:", "http://" + Chromium.OTHER_SITE + ":")) {
            Page page = context.newPage();
            page.navigate(site + hostile.getAddress().getPort());
            Object read = page.evaluate(ATTACKS, List.of("http://127.0.0.1:" + server.port(), user));

            assertThat((List<?>) read).as("what a page of %s could read", site).isEmpty();
            page.close();
        }

        assertThat(server.get("/api/v1/users/" + user + "/export").text()).isEqualTo(before);
        List<String> writes = server.log().stream()
                .skip(logged)
                .filter(line -> line.contains("\"POST\"") || line.contains("\"PUT\"") || line.contains("\"DELETE\""))
                .toList();
        assertThat(writes).isNotEmpty().allMatch(line -> line.contains("\"status\":403"));
    }

    @Test
    void aSiteWhoseNameLeadsToTheServerGetsNothing() {
        String rebound = "http://" + Chromium.OTHER_SITE + ":" + server.port();
        Page page = context.newPage();

        Response response = page.navigate(rebound + "/");

        assertThat(response.status()).isEqualTo(403);
        Object read = page.evaluate("async () => (await fetch('/api/v1/genres')).status");
        assertThat(read).isEqualTo(403);
    }
}
