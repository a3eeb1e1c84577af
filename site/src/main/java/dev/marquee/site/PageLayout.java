package dev.marquee.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What surrounds the content of each page: heading with search, contents of the site and of the page, the pages before and after. */
final class PageLayout {
    private static final int MIN_SECTIONS = 2;

    private final Contents contents;
    private final String template = template();

    PageLayout(Contents contents) {
        this.contents = contents;
    }

    String html(SitePage page, String body) {
        Map<String, String> parts = Map.of(
                "title", page.address().equals("index.html") ? "Marquee" : text(page.title()) + " · Marquee",
                "root",
                        "../".repeat((int)
                                page.address().chars().filter(c -> c == '/').count()),
                "contents", contents(page),
                "sections", sections(page),
                "body", body,
                "neighbours", neighbours(page));
        String html = template;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (!part.getKey().equals("body")) {
                html = html.replace("{{" + part.getKey() + "}}", part.getValue());
            }
        }
        return html.replace("{{body}}", body);
    }

    private String contents(SitePage page) {
        return contents.parts().stream()
                .map(part -> "<details%s><summary>%s</summary><ul>%s</ul></details>\n"
                        .formatted(
                                part.pages().contains(page)
                                                || part.equals(contents.parts().get(0))
                                        ? " open"
                                        : "",
                                text(part.title()),
                                part.pages().stream()
                                        .map(other -> "<li>%s</li>".formatted(link(page, other)))
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining());
    }

    private static String link(SitePage page, SitePage other) {
        return "<a href=\"%s\"%s>%s</a>"
                .formatted(
                        SiteLinks.relative(page, other.address()),
                        other == page ? " aria-current=\"page\"" : "",
                        text(other.address().equals("index.html") ? "What Marquee does" : other.title()));
    }

    private static String sections(SitePage page) {
        Map<String, String> sections = page.sections();
        return sections.size() < MIN_SECTIONS
                ? ""
                : sections.entrySet().stream()
                        .map(section ->
                                "<li><a href=\"#%s\">%s</a></li>".formatted(section.getKey(), text(section.getValue())))
                        .collect(Collectors.joining(
                                "",
                                "<nav class=\"sections\" aria-label=\"On this page\"><h2>On this page</h2><ul>",
                                "</ul></nav>"));
    }

    private String neighbours(SitePage page) {
        List<SitePage> pages = contents.pages();
        int at = pages.indexOf(page);
        String before = at == 0 ? "" : "<span>Before: %s</span>".formatted(link(page, pages.get(at - 1)));
        String after = at == pages.size() - 1 ? "" : "<span>Next: %s</span>".formatted(link(page, pages.get(at + 1)));
        return before + after;
    }

    private static String text(String text) {
        return MarkdownHtml.escaped(text);
    }

    private static String template() {
        try (InputStream in = PageLayout.class.getResourceAsStream("page.html")) {
            if (in == null) {
                throw new IllegalStateException("the class path has no page.html");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
