package dev.marquee.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Requests like those of visitors: of ten, five are lists for a user, two are movies, one similar movies, one a search and one a
 * rating. The model is of a MovieLens data set, whose users have the ids 1, 2, 3 and so on.
 */
final class RequestMix {
    private static final int REQUESTS = 20_000;
    private static final int KINDS = 10;
    private static final int PAGES = 10;
    private static final int STARS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SplittableRandom random = new SplittableRandom(1);

    /** @param server its base address */
    RequestMix(URI server) {
        this.server = server;
    }

    /** The bytes of one request: {@code GET path}. */
    ByteBuffer get(String path) {
        return bytes("GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, server.getAuthority()));
    }

    /** The path of a list. */
    static String list(int user) {
        return "/api/v1/users/%d/recommendations?n=10".formatted(user);
    }

    /** The bytes of the content at a path. */
    int contentBytes(String path) throws IOException {
        return content(path).length;
    }

    /** Random requests of the mix. */
    List<ByteBuffer> requests() throws IOException {
        int users = JSON.readTree(content("/api/v1/model")).at("/data/users").intValue();
        List<JsonNode> movies = movies();
        return IntStream.range(0, REQUESTS)
                .mapToObj(turn -> {
                    int user = 1 + random.nextInt(users);
                    JsonNode movie = movies.get(random.nextInt(movies.size()));
                    return request(
                            turn % KINDS,
                            user,
                            movie.get("movie").textValue(),
                            movie.get("title").textValue());
                })
                .toList();
    }

    private ByteBuffer request(int kind, int user, String movie, String title) {
        return switch (kind) {
            case 0 -> rating(user, movie);
            case 1 -> get("/api/v1/movies?query=" + URLEncoder.encode(firstWord(title), StandardCharsets.UTF_8));
            case 2 -> get("/api/v1/movies/%s/similar".formatted(movie));
            case 3, 4 -> get("/api/v1/movies/" + movie);
            default -> get(list(user));
        };
    }

    private ByteBuffer rating(int user, String movie) {
        String body = "{\"rating\":%d}".formatted(1 + random.nextInt(STARS));
        return bytes(
                "PUT /api/v1/users/%d/ratings/%s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(user, movie, server.getAuthority(), body.length(), body));
    }

    private static String firstWord(String title) {
        int end = title.indexOf(' ');
        return end < 0 ? title : title.substring(0, end);
    }

    private List<JsonNode> movies() throws IOException {
        List<JsonNode> movies = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < PAGES; page++) {
            JsonNode found = JSON.readTree(content("/api/v1/movies?limit=100" + cursor));
            found.get("movies").forEach(movies::add);
            if (!found.hasNonNull("next")) {
                break;
            }
            cursor = "&cursor=" + URLEncoder.encode(found.get("next").textValue(), StandardCharsets.UTF_8);
        }
        return movies;
    }

    private byte[] content(String path) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private static ByteBuffer bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length);
        return buffer.put(bytes).flip();
    }
}
