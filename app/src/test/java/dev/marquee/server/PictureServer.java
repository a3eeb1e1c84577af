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

/** Stands in for TMDb: has a picture of every movie, unless it is told otherwise, and remembers what it was asked. */
public final class PictureServer implements AutoCloseable {
    public static final String KEY = "k1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> movies = new CopyOnWriteArrayList<>();
    private final List<String> pictures = new CopyOnWriteArrayList<>();

    private PictureServer(HttpServer server) {
        this.server = server;
    }

    public static PictureServer start() throws IOException {
        PictureServer pictures =
                new PictureServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        pictures.server.createContext("/3/movie/", pictures::movie);
        pictures.server.createContext("/t/p/w342/", pictures::picture);
        pictures.server.setExecutor(pictures.threads);
        pictures.server.start();
        return pictures;
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The movies that were asked for, in order. */
    public List<String> movies() {
        return movies;
    }

    /** The pictures that were asked for, by movie. */
    public List<String> pictures() {
        return pictures;
    }

    /** Movie 3 is unknown, 4 has no picture, that of 5 is not there, of 6 broken, and 7 is called what no picture is. */
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

    /** An evening sky, another one for every movie. */
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
