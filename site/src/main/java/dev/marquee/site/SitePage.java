package dev.marquee.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A page of the site, parsed. */
final class SitePage {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final String source;
    private final Node document;
    private final Map<Heading, String> anchors = new LinkedHashMap<>();

    private SitePage(String source, Node document) {
        this.source = source;
        this.document = document;
        // Those of code hosts: a second heading with the same text gets -1.
        IdGenerator ids = IdGenerator.builder().build();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.put(heading, ids.generateId(TEXT.render(heading)));
            }
        });
    }

    /**
     * Parses a page.
     *
     * @param source its path in the checkout, with slashes
     * @param markdown its text
     */
    static SitePage of(String source, String markdown) {
        return new SitePage(source, PARSER.parse(markdown));
    }

    /** The title of a page, without the rest. */
    static String title(String markdown) {
        return SitePage.of("", markdown).title();
    }

    String source() {
        return source;
    }

    /** The path in the site: that of the checkout without the folder docs; pages of the root are in project, as docs has a security.md, too. */
    String address() {
        if (source.equals("README.md")) {
            return "index.html";
        }
        String name = source.substring(source.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (source.startsWith("docs/")) {
            name = source.substring("docs/".length());
        } else if (source.indexOf('/') < 0) {
            name = "project/" + name;
        }
        return name.replaceFirst("\\.md$", ".html");
    }

    String title() {
        return anchors.keySet().stream().findFirst().map(TEXT::render).orElse(source);
    }

    /** The headings of the second level with their anchors, for the contents of the page. */
    Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        anchors.forEach((heading, anchor) -> {
            if (heading.getLevel() == 2) {
                sections.put(anchor, TEXT.render(heading));
            }
        });
        return sections;
    }

    Set<String> anchors() {
        return Set.copyOf(anchors.values());
    }

    String anchor(Heading heading) {
        return anchors.getOrDefault(heading, "");
    }

    /** Whether the page has formulas, which are its blocks without a fence. */
    boolean hasFormulas() {
        return blocks().stream().anyMatch(IndentedCodeBlock.class::isInstance);
    }

    /** The blocks of the page, in order. */
    List<Node> blocks() {
        List<Node> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        return blocks;
    }

    /**
     * The content as HTML; what it links to is resolved, and so recorded, by the links. A link that shows the name of a file shows the
     * title of the page instead.
     */
    String html(SiteLinks links) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (link.getFirstChild() instanceof Text text
                        && text.getLiteral().endsWith(".md")) {
                    links.page(SitePage.this, link.getDestination())
                            .map(SitePage::title)
                            .ifPresent(text::setLiteral);
                }
                link.setDestination(links.resolve(SitePage.this, link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(links.resolve(SitePage.this, image.getDestination()));
                visitChildren(image);
            }
        });
        return MarkdownHtml.of(this, document);
    }
}
