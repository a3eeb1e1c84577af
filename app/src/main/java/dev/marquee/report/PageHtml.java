package dev.marquee.report;

import dev.marquee.report.Page.Section;
import dev.marquee.report.Page.Tile;
import dev.marquee.report.chart.Svg;
import dev.marquee.report.markup.Element;
import dev.marquee.report.markup.TextResource;
import java.util.List;

/** Renders a page as one HTML file with inline style, without scripts or external resources. */
final class PageHtml {
    private static final String STYLE = Svg.STYLE + TextResource.text(PageHtml.class, "page.css");

    private PageHtml() {}

    static String of(Page page) {
        Element html = Element.of("html").with("lang", "en").add(head(page), body(page));
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private static Element head(Page page) {
        return Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        meta("viewport", "width=device-width, initial-scale=1"),
                        meta("color-scheme", "light dark"),
                        meta("description", page.lead()),
                        meta("generator", "Marquee"),
                        Element.of("title").text(page.title()),
                        Element.of("style").text(STYLE));
    }

    private static Element meta(String name, String content) {
        return Element.of("meta").with("name", name).with("content", content);
    }

    private static Element body(Page page) {
        Element main = Element.of("main");
        if (!page.tiles().isEmpty()) {
            main.add(Element.of("dl", "tiles")
                    .add(page.tiles().stream().map(PageHtml::tile).toList()));
        }
        main.add(contents(page.sections()))
                .add(page.sections().stream().map(PageHtml::section).toList());
        Element footer = Element.of("footer")
                .add(page.footnotes().stream().map(PageHtml::footnote).toList())
                .add(Element.of("p").text("Made by Marquee."));
        return Element.of("body").add(header(page), main, footer);
    }

    private static Element header(Page page) {
        return Element.of("header")
                .add(
                        Element.of("div", "lights").with("aria-hidden", "true"),
                        Element.of("h1").text(page.title()),
                        Element.of("p", "lead").text(page.lead()));
    }

    private static Element tile(Tile tile) {
        return Element.of("div")
                .add(Element.of("dt").text(tile.label()), Element.of("dd").text(tile.value()));
    }

    private static Element contents(List<Section> sections) {
        Element list = Element.of("ol");
        for (Section section : sections) {
            list.add(Element.of("li")
                    .add(Element.of("a").with("href", "#" + section.anchor()).text(section.heading())));
        }
        return Element.of("nav", "contents").with("aria-label", "Contents").add(list);
    }

    private static Element section(Section section) {
        return Element.of("section")
                .add(Element.of("h2").with("id", section.anchor()).text(section.heading()))
                .add(section.content().stream().map(ContentHtml::of).toList());
    }

    private static Element footnote(Footnote footnote) {
        Element paragraph = Element.of("p").text(footnote.text());
        return footnote.link().isEmpty()
                ? paragraph
                : paragraph
                        .text(" ")
                        .add(Element.of("a").with("href", footnote.link()).text(footnote.link()));
    }
}
