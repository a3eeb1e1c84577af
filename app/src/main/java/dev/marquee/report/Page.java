package dev.marquee.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * An HTML report.
 *
 * @param title title of the report
 * @param lead summary in one or two sentences
 * @param tiles key figures, at most eight
 * @param sections in order
 * @param footnotes sources and citations
 */
public record Page(String title, String lead, List<Tile> tiles, List<Section> sections, List<Footnote> footnotes) {
    /** Copies the lists. */
    public Page {
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }

    /**
     * A key figure.
     *
     * @param value formatted value: {@code 100,000}
     * @param label what it counts: {@code ratings}
     */
    public record Tile(String value, String label) {}

    /**
     * A section of the page.
     *
     * @param heading heading of the section
     * @param content in order
     */
    public record Section(String heading, List<Content> content) {
        /** Copies the list. */
        public Section {
            content = List.copyOf(content);
        }

        /** The id of the heading, for links to it: {@code section-how-to-reproduce}. Figures have ids of their own. */
        String anchor() {
            return "section-" + heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /** The page as one HTML file that is also well-formed XML. */
    public String html() {
        return PageHtml.of(this);
    }

    /**
     * The figures as standalone SVG files by file name ({@code ratings.svg}), in page order.
     *
     * @throws IllegalArgumentException if two figures have the same name
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
