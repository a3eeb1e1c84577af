package dev.marquee.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** The text of every section, for the search in the browser. */
final class SearchIndex {
    /** A section: its page, its own heading, its address and its text. */
    private record Section(String page, String heading, String address, String text) {}

    private final List<Section> sections = new ArrayList<>();

    void add(SitePage page) {
        String heading = page.title();
        String address = page.address();
        StringBuilder text = new StringBuilder();
        for (Node block : page.blocks()) {
            if (block instanceof Heading next) {
                add(page, heading, address, text);
                heading = SitePage.TEXT.render(next);
                address = next.getLevel() == 1 ? page.address() : page.address() + "#" + page.anchor(next);
                text = new StringBuilder();
            } else if (!(block instanceof HtmlBlock)) {
                text.append(SitePage.TEXT.render(block)).append(' ');
            }
        }
        add(page, heading, address, text);
    }

    private void add(SitePage page, String heading, String address, StringBuilder text) {
        String plain = text.toString().replaceAll("[\\s|]+", " ").strip();
        if (!plain.isEmpty()) {
            sections.add(new Section(page.title(), heading, address, plain));
        }
    }

    /** A script rather than a document, since a page that is opened as a file may read no others. */
    String script() {
        try {
            return "const SECTIONS = " + new ObjectMapper().writeValueAsString(sections) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
