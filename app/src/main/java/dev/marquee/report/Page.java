package dev.marquee.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A page to read.
 *
 * @param title what it is about
 * @param lead what there is to know, in a sentence or two
 * @param tiles the numbers to know, at most eight
 * @param sections in order
 * @param footnotes where things come from
 */
public record Page(String title, String lead, List<Tile> tiles, List<Section> sections, List<Footnote> footnotes) {
    /** Copies the lists. */
    public Page {
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }

    /**
     * A number to know.
     *
     * @param value as people read it: {@code 100,000}
     * @param label what it counts: {@code ratings}
     */
    public record Tile(String value, String label) {}

    /**
     * A part of the page.
     *
     * @param heading above it
     * @param content in order
     */
    public record Section(String heading, List<Content> content) {
        /** Copies the list. */
        public Section {
            content = List.copyOf(content);
        }
    }

    /** The page as one HTML file, which is well-formed XML too. */
    public String html() {
        return PageHtml.of(this);
    }

    /**
     * The figures as SVG files that stand alone, by file name ({@code ratings.svg}), in the order they come.
     *
     * @throws IllegalArgumentException if two figures have one name
     */
    public SequencedMap<String, String> figures() {
        SequencedMap<String, String> figures = new LinkedHashMap<>();
        sections.stream()
                .map(Section::content)
                .flatMap(Collection::stream)
                .flatMap(content -> content.figures().stream())
                .forEach(figure -> {
                    if (figures.put(figure.name() + ".svg", figure.file()) != null) {
                        throw new IllegalArgumentException("two figures are named " + figure.name());
                    }
                });
        return figures;
    }
}
