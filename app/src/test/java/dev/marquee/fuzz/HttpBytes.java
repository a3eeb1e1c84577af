package dev.marquee.fuzz;

import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of a connection to a server: heads, bodies and queries. No answer is a 500, and none stays out. */
final class HttpBytes implements FuzzedReader {
    private static final int MILLIS = 15_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    /** Started when first needed. */
    private static final class Running {
        static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                TestServer started = TestServer.start(
                        ServedModels.tiny(Scratch.empty("served")),
                        "store=" + Scratch.empty("store").resolve("users.db"));
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                return started;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public String label() {
        return "http";
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String line : List.of(
                "GET /api/v1/users/1/recommendations?n=3&reasons=true&genres=Drama",
                "GET /api/v1/movies?query=film&limit=2",
                "GET /api/v1/movies/1/similar?n=2",
                "GET /api/v1/genres",
                "GET /api/v1/interview?answers=1:4,2:3",
                "GET /metrics",
                "GET /health/ready",
                "GET /index.html",
                "HEAD /api/v1/model",
                "OPTIONS /api/v1/users",
                "DELETE /api/v1/users/x/ratings/1")) {
            seeds.add(request(line, "Accept: application/json\r\n", ""));
        }
        seeds.add(request(
                "POST /api/v1/recommendations",
                "Content-Type: application/json\r\n",
                "{\"ratings\":[{\"movie\":\"1\",\"rating\":4}],\"n\":3,\"age\":30,\"gender\":\"F\"}"));
        seeds.add(request("POST /api/v1/users", "Content-Type: application/json\r\n", "{}"));
        seeds.add(request(
                "PUT /api/v1/users/1/ratings/1", "Content-Type: application/json;charset=utf-8\r\n", "{\"rating\":4}"));
        seeds.add(request("POST /api/v1/users/1/imports", "Content-Type: text/csv\r\n", "title,rating\nFilm 2,4\n"));
        seeds.add(request(
                "GET /", "Range: bytes=0-1\r\nIf-None-Match: \"x\"\r\nAccept-Encoding: gzip;q=0.5, *;q=0\r\n", ""));
        seeds.add(String.join(
                        "\r\n",
                        "POST /api/v1/recommendations HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked",
                        "Connection: close",
                        "",
                        "2",
                        "{}",
                        "0",
                        "",
                        "")
                .getBytes(StandardCharsets.ISO_8859_1));
        return seeds;
    }

    private static byte[] request(String line, String headers, String body) {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        return (line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + length + "Connection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void read(byte[] input) throws IOException {
        String response;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Running.SERVER.port())) {
            socket.setSoTimeout(MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(input);
            out.flush();
            socket.shutdownOutput();
            response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            // The server may close before all was sent.
            return;
        }
        Matcher status = STATUS.matcher(response);
        while (status.find()) {
            if (status.group(1).equals("500")) {
                throw new AssertionError(response);
            }
        }
    }
}
