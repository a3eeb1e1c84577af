package dev.marquee.site;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders headings with their anchors, commands with dimmed comments, formulas, and no comments of the Markdown. */
final class MarkdownHtml implements NodeRenderer {
    private static final Pattern COMMENT = Pattern.compile("(?s)\\s*<!--.*-->\\s*");
    private static final Pattern SHELL_COMMENT = Pattern.compile("(?m)(^|\\s)(# .*)$");

    /** As in {@code x_uf} and {@code t_u,l−1}, not in names such as {@code rated_movies}. */
    private static final Pattern SUBSCRIPT = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(\\p{L}\\p{M}*|Σ)_([\\p{L}\\p{N}]{1,4}(?:,[\\p{L}\\p{N}]{1,4}(?:−\\d)?)?)");

    private final SitePage page;
    private final HtmlNodeRendererContext context;

    private MarkdownHtml(SitePage page, HtmlNodeRendererContext context) {
        this.page = page;
        this.context = context;
    }

    static String of(SitePage page, Node document) {
        return HtmlRenderer.builder()
                .extensions(SitePage.EXTENSIONS)
                .nodeRendererFactory(context -> new MarkdownHtml(page, context))
                .build()
                .render(document)
                .replace("<table>", "<div class=\"scrolls\"><table>")
                .replace("</table>", "</table></div>")
                .replaceAll("<th([^>]*)></th>", "<td$1></td>");
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, FencedCodeBlock.class, IndentedCodeBlock.class, HtmlBlock.class, Text.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter out = context.getWriter();
        if (node instanceof Text text) {
            out.raw(page.hasFormulas() ? withSubscripts(text.getLiteral()) : escaped(text.getLiteral()));
            return;
        }
        out.line();
        if (node instanceof Heading heading) {
            heading(heading, out);
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getInfo(), code.getLiteral(), out);
        } else if (node instanceof IndentedCodeBlock formula) {
            formula(formula.getLiteral(), out);
        } else if (!(node instanceof HtmlBlock html
                && COMMENT.matcher(html.getLiteral()).matches())) {
            throw new IllegalStateException(
                    "%s has HTML, which the site does not show: %s".formatted(page.source(), node));
        }
        out.line();
    }

    private void heading(Heading heading, HtmlWriter out) {
        String tag = "h" + heading.getLevel();
        String anchor = page.anchor(heading);
        out.tag(tag, Map.of("id", anchor));
        for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        if (heading.getLevel() > 1) {
            Map<String, String> link =
                    Map.of("class", "anchor", "href", "#" + anchor, "aria-label", "Link to this section");
            // Written in the order of names, so that every build gives the same bytes.
            out.tag("a", new TreeMap<>(link));
            out.text("#");
            out.tag("/a");
        }
        out.tag("/" + tag);
    }

    private static void code(String language, String text, HtmlWriter out) {
        out.raw("<div class=\"code\"><pre><code>");
        String escaped = escaped(text.stripTrailing());
        out.raw(
                language.isEmpty()
                        ? SHELL_COMMENT.matcher(escaped).replaceAll("$1<span class=\"note\">$2</span>")
                        : escaped);
        out.raw("</code></pre></div>");
    }

    private static void formula(String text, HtmlWriter out) {
        out.raw("<pre class=\"formula\"><code>" + withSubscripts(text.stripTrailing()) + "</code></pre>");
    }

    private static String withSubscripts(String text) {
        return SUBSCRIPT.matcher(escaped(text)).replaceAll("$1<sub>$2</sub>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
