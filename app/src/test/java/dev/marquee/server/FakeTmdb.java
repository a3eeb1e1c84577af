package dev.marquee.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A fake TMDb that has a poster and a description of almost every movie and records the requests. */
public final class FakeTmdb implements AutoCloseable {
    public static final String KEY = "k1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> movies = new CopyOnWriteArrayList<>();
    private final List<String> pictures = new CopyOnWriteArrayList<>();
    private final List<String> watching = new CopyOnWriteArrayList<>();

    private FakeTmdb(HttpServer server) {
        this.server = server;
    }

    public static FakeTmdb start() throws IOException {
        FakeTmdb pictures =
                new FakeTmdb(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        pictures.server.createContext("/3/movie/", pictures::movie);
        pictures.server.createContext("/t/p/w342/", pictures::picture);
        pictures.server.setExecutor(pictures.threads);
        pictures.server.start();
        return pictures;
    }

    /** A server whose page asks this TMDb, with a key that may be wrong. */
    public TestServer serve(Path model, String key) {
        return TestServer.start(
                model, "page.tmdbKey=" + key, "page.tmdbApi=" + origin(), "page.tmdbImages=" + origin());
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The requested movies, in order. */
    public List<String> movies() {
        return movies;
    }

    /** The movies of the requested images, in order. */
    public List<String> pictures() {
        return pictures;
    }

    /** The movies of which was asked where they can be watched, in order. */
    public List<String> watching() {
        return watching;
    }

    /** Movie 3 is unknown, 4 has no poster, that of 5 is missing, that of 6 is corrupt, and 7 has an invalid poster path. */
    private void movie(HttpExchange exchange) throws IOException {
        String movie = last(exchange);
        String query = exchange.getRequestURI().getQuery();
        if (query.startsWith("append_to_response=videos,watch/providers&include_video_language=")
                && query.endsWith("&api_key=" + KEY)) {
            watching.add(movie);
            watch(exchange, movie);
            return;
        }
        movies.add(movie);
        if (query.equals("append_to_response=credits,keywords,release_dates&api_key=" + KEY)) {
            describe(exchange, movie);
            return;
        }
        if (!("api_key=" + KEY).equals(query)) {
            send(exchange, 401, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String path = switch (movie) {
            case "4" -> "null";
            case "7" -> "\"/../../7?\"";
            default -> "\"/%s.png\"".formatted(movie);
        };
        byte[] json = "{\"poster_path\":%s}".formatted(path).getBytes(StandardCharsets.UTF_8);
        send(exchange, movie.equals("3") ? 404 : 200, "application/json", json);
    }

    /** Movie 3 is unknown. The movies have five directors; those with an even id are French. */
    private static void describe(HttpExchange exchange, String movie) throws IOException {
        if (movie.equals("3")) {
            send(exchange, 404, "application/json", "{\"status_code\":34}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        int id = Integer.parseInt(movie);
        String json = """
            {"id": %1$d, "runtime": %2$d, "original_language": "%3$s", "overview": "The story of film %1$d.",
             "production_countries": [{"iso_3166_1": "%4$s"}], "keywords": {"keywords": [{"name": "sea"}]},
             "credits": {"cast": [{"name": "Actor %1$d", "order": 0}], "crew": [{"name": "Director %5$d", "job": "Director"}]},
             "release_dates": {"results": [{"iso_3166_1": "US", "release_dates": [{"certification": "PG", "type": 3}]},
               {"iso_3166_1": "DE", "release_dates": [{"certification": "12", "type": 3}]}]}}
            """.formatted(id, 80 + id, id % 2 == 0 ? "fr" : "en", id % 2 == 0 ? "FR" : "US", id % 5);
        send(exchange, 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Movie 3 is unknown, 4 is nowhere and has no trailer; the others have services in Germany, and one address that is not of TMDb. */
    private static void watch(HttpExchange exchange, String movie) throws IOException {
        String videos = """
            {"site": "Vimeo", "type": "Trailer", "key": "1", "iso_639_1": "en", "official": true},
            {"site": "YouTube", "type": "Trailer", "key": "x&y", "iso_639_1": "de", "official": true},
            {"site": "YouTube", "type": "Clip", "key": "clip", "iso_639_1": "de", "official": true},
            {"site": "YouTube", "type": "Trailer", "key": "english-%1$s", "iso_639_1": "en", "official": true},
            {"site": "YouTube", "type": "Trailer", "key": "german-%1$s", "iso_639_1": "de", "official": false}
            """.formatted(movie);
        String services = """
            "DE": {"link": "https://www.themoviedb.org/movie/%1$s/watch?locale=DE",
              "flatrate": [{"provider_name": "Second", "display_priority": 2}, {"provider_name": "First", "display_priority": 1}],
              "ads": [{"provider_name": "<b>Free</b>", "display_priority": 1}],
              "rent": [{"provider_name": "Shop", "display_priority": 1}], "buy": [{"provider_name": "Shop", "display_priority": 1}]},
            "AT": {"link": "https://evil.example/", "buy": [{"provider_name": "Shop", "display_priority": 1}]}
            """.formatted(movie);
        String json = movie.equals("4")
                ? "{}"
                : "{\"videos\": {\"results\": [%s]}, \"watch/providers\": {\"results\": {%s}}}"
                        .formatted(videos, services);
        // No cache between, so that the page's own shows.
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, movie.equals("3") ? 404 : 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private void picture(HttpExchange exchange) throws IOException {
        String movie = last(exchange).replace(".png", "");
        pictures.add(movie);
        byte[] png = List.of("5", "6").contains(movie) ? new byte[] {1, 2, 3} : paint(Integer.parseInt(movie));
        send(exchange, movie.equals("5") ? 500 : 200, "image/png", png);
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().putIfAbsent("Cache-Control", List.of("max-age=60"));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Paints an evening sky, different for every movie. */
    private static byte[] paint(int movie) throws IOException {
        BufferedImage image = new BufferedImage(342, 513, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        float hue = movie * 0.071f;
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.8f, 0.25f), 0, 513, Color.getHSBColor(hue + 0.12f, 0.6f, 0.95f)));
        pen.fillRect(0, 0, 342, 513);
        pen.setColor(new Color(255, 244, 214));
        pen.fillOval(60 + movie * 37 % 180, 120 + movie * 53 % 160, 70, 70);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
