package dev.marquee.data.download;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way for a server to respond to a request for a file. */
@FunctionalInterface
interface ServerResponse {
    Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    void to(HttpExchange exchange) throws IOException, InterruptedException;

    /** A correct server: sends the requested range if the version is still the same, else the whole file. */
    static ServerResponse of(byte[] file, String version) {
        return exchange -> {
            int start = start(exchange, version);
            if (start >= file.length) {
                exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
                exchange.sendResponseHeaders(416, -1);
            } else {
                head(exchange, file, version, start);
                exchange.getResponseBody().write(file, start, file.length - start);
            }
        };
    }

    /** Always sends the whole file, whatever range was requested. */
    static ServerResponse wholeOf(byte[] file, String version) {
        return exchange -> {
            head(exchange, file, version, 0);
            exchange.getResponseBody().write(file);
        };
    }

    /** Sends the first {@code bytes} bytes, then drops the connection. */
    static ServerResponse cutOff(byte[] file, String version, int bytes) {
        return exchange -> {
            head(exchange, file, version, 0);
            exchange.getResponseBody().write(file, 0, bytes);
        };
    }

    /** Sends the first {@code bytes} bytes, then waits until released, then sends the rest. */
    static ServerResponse held(byte[] file, String version, int bytes, CountDownLatch release) {
        return exchange -> {
            head(exchange, file, version, 0);
            exchange.getResponseBody().write(file, 0, bytes);
            exchange.getResponseBody().flush();
            release.await();
            exchange.getResponseBody().write(file, bytes, file.length - bytes);
        };
    }

    /** Sends only a status. */
    static ServerResponse status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private static int start(HttpExchange exchange, String version) {
        Matcher range =
                RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        boolean sameVersion = version.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        return range.matches() && sameVersion ? Integer.parseInt(range.group(1)) : 0;
    }

    private static void head(HttpExchange exchange, byte[] file, String version, int start) throws IOException {
        exchange.getResponseHeaders().set("ETag", version);
        if (start > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(start, file.length - 1, file.length));
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, file.length - start);
    }
}
