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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A fake TMDb that has a poster of almost every movie and records the requests. */
public final class FakeTmdb implements AutoCloseable {
    public static final String KEY = "k1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> movies = new CopyOnWriteArrayList<>();
    private final List<String> pictures = new CopyOnWriteArrayList<>();

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

    /** Movie 3 is unknown, 4 has no poster, that of 5 is missing, that of 6 is corrupt, and 7 has an invalid poster path. */
    private void movie(HttpExchange exchange) throws IOException {
        String movie = last(exchange);
        movies.add(movie);
        if (!("api_key=" + KEY).equals(exchange.getRequestURI().getQuery())) {
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
        exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
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
