package dev.marquee.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A layered drawing of a graph as SVG: boxes in rows, arrows down. An arrow across several rows passes each of them at a
 * place of its own, so that it crosses no box. Rows are ordered by the mean position of their neighbours (Sugiyama, Tagawa
 * and Toda 1981).
 */
final class LayeredDrawing {
    private static final int ROW = 92;
    private static final int BOX = 34;
    private static final int GAP = 22;
    private static final int LETTER = 9;
    private static final int ROUNDS = 24;

    private static final String STYLE = """
              <style>
                text { font: 15px system-ui, sans-serif; text-anchor: middle; fill: #1d2433; }
                rect { stroke: #5b6785; fill: #e4ebf7; }
                rect.app { fill: #fbe9d7; stroke: #9a6b3a; }
                path { fill: none; stroke: #7a8499; stroke-width: 1.2; }
                marker path { fill: #7a8499; stroke: none; }
                @media (prefers-color-scheme: dark) {
                  text { fill: #e6eaf2; }
                  rect { fill: #26324a; stroke: #8492b3; }
                  rect.app { fill: #4a3620; stroke: #c79a66; }
                  path { stroke: #98a2b8; }
                  marker path { fill: #98a2b8; }
                }
              </style>
            """;

    private final PackageGraph graph;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> chains = new ArrayList<>();
    private final Map<String, List<String>> neighbours = new HashMap<>();
    private final Map<String, Double> centres = new HashMap<>();

    private LayeredDrawing(PackageGraph graph) {
        this.graph = graph;
        Map<String, Integer> layers = graph.layers();
        int top = layers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        IntStream.rangeClosed(0, top).forEach(_ -> rows.add(new ArrayList<>()));
        graph.uses().keySet().forEach(name -> rows.get(top - at(layers, name)).add(name));
        graph.direct().forEach((from, targets) -> targets.forEach(to -> addChain(from, to, top, layers)));
        order();
        place();
    }

    /** The drawing, as the text of an SVG file. */
    static String of(PackageGraph graph) {
        return new LayeredDrawing(graph).svg();
    }

    /** An arrow as boxes and passing points, one per row. */
    private void addChain(String from, String to, int top, Map<String, Integer> layers) {
        List<String> chain = new ArrayList<>(List.of(from));
        for (int row = top - at(layers, from) + 1; row < top - at(layers, to); row++) {
            String point = from + " " + to + " " + row;
            rows.get(row).add(point);
            chain.add(point);
        }
        chain.add(to);
        chains.add(chain);
        for (int i = 1; i < chain.size(); i++) {
            neighbours.computeIfAbsent(chain.get(i), _ -> new ArrayList<>()).add(chain.get(i - 1));
            neighbours.computeIfAbsent(chain.get(i - 1), _ -> new ArrayList<>()).add(chain.get(i));
        }
    }

    private static int at(Map<String, Integer> layers, String name) {
        return layers.getOrDefault(name, 0);
    }

    private void order() {
        for (int round = 0; round < ROUNDS; round++) {
            place();
            for (int i = 0; i < rows.size(); i++) {
                rows.get(round % 2 == 0 ? i : rows.size() - 1 - i).sort(Comparator.comparingDouble(this::mean));
            }
        }
    }

    private double mean(String node) {
        return neighbours.getOrDefault(node, List.of()).stream()
                .mapToDouble(this::centre)
                .average()
                .orElse(0);
    }

    /** Centres each row about 0. */
    private void place() {
        for (List<String> row : rows) {
            double x = -width(row) / 2.0;
            for (String node : row) {
                centres.put(node, x + width(node) / 2.0);
                x += width(node) + GAP;
            }
        }
    }

    private double centre(String node) {
        return centres.getOrDefault(node, 0.0);
    }

    private static int width(List<String> row) {
        return row.stream().mapToInt(LayeredDrawing::width).sum() + GAP * (row.size() - 1);
    }

    private static int width(String node) {
        return isPoint(node) ? 0 : 2 * GAP + LETTER * node.length();
    }

    private static boolean isPoint(String node) {
        return node.contains(" ");
    }

    private String svg() {
        int width = rows.stream().mapToInt(LayeredDrawing::width).max().orElse(0) + 2 * GAP;
        int height = ROW * (rows.size() - 1) + BOX + 2 * GAP;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
                  <title>The packages of Marquee and their dependencies</title>
                  <desc>An arrow leads from a package to one that it depends on. Dependencies that follow from others are left out.</desc>
                """.formatted(width, height));
        svg.append(STYLE).append("""
                  <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>
                """);
        chains.forEach(chain -> svg.append(arrow(chain, width / 2.0)));
        for (int row = 0; row < rows.size(); row++) {
            for (String node : rows.get(row)) {
                svg.append(isPoint(node) ? "" : box(node, centre(node) + width / 2.0, GAP + row * ROW));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private String box(String node, double x, int y) {
        return String.format(
                        Locale.ROOT,
                        "  <rect%s x=\"%.0f\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/><text x=\"%.0f\" y=\"%d\">%s</text>",
                        graph.ofApp().contains(node) ? " class=\"app\"" : "",
                        x - width(node) / 2.0,
                        y,
                        width(node),
                        BOX,
                        x,
                        y + BOX / 2 + 5,
                        node)
                + "\n";
    }

    private String arrow(List<String> chain, double shift) {
        int row = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).contains(chain.getFirst()))
                .findFirst()
                .orElseThrow();
        double x = centre(chain.getFirst()) + shift;
        double y = GAP + row * ROW + BOX;
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "M%.0f %.0f", x, y));
        for (String node : chain.subList(1, chain.size())) {
            double toX = centre(node) + shift;
            double toY = y + ROW - BOX;
            double middle = (y + toY) / 2;
            path.append(String.format(Locale.ROOT, "C%.0f %.0f %.0f %.0f %.0f %.0f", x, middle, toX, middle, toX, toY));
            x = toX;
            y = toY;
            if (isPoint(node)) {
                y += BOX;
                path.append(String.format(Locale.ROOT, "V%.0f", y));
            }
        }
        return "  <path marker-end=\"url(#head)\" d=\"" + path + "\"/>\n";
    }
}
