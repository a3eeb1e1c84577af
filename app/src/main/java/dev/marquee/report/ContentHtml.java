package dev.marquee.report;

import dev.marquee.report.Content.Code;
import dev.marquee.report.Content.Column;
import dev.marquee.report.Content.Columns;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Narrow;
import dev.marquee.report.Content.Prose;
import dev.marquee.report.Content.Table;
import dev.marquee.report.Content.Wide;
import dev.marquee.report.chart.Svg;
import dev.marquee.report.markup.Element;
import java.util.List;
import java.util.stream.IntStream;

/** Renders the content of a section as HTML. */
final class ContentHtml {
    private ContentHtml() {}

    static Element of(Content content) {
        return switch (content) {
            case Prose(String text) -> Element.of("p").text(text);
            case Findings(List<String> sentences) -> findings(sentences);
            case Wide(Figure figure) -> wide(figure);
            case Narrow(Figure figure) -> narrow(figure);
            case Columns(List<Content> parts) ->
                Element.of("div", "columns")
                        .add(parts.stream().map(ContentHtml::of).toList());
            case Table table -> table(table);
            case Code(String text) ->
                scrolling("Commands")
                        .add(Element.of("pre").add(Element.of("code").text(text)));
        };
    }

    private static Element findings(List<String> sentences) {
        return Element.of("ul", "findings")
                .add(sentences.stream()
                        .map(sentence -> Element.of("li").text(sentence))
                        .toList());
    }

    /** Two drawings; the style sheet shows the one that fits the screen. */
    private static Element wide(Figure figure) {
        return figure(figure, "wide")
                .add(
                        Element.of("div", "for-wide").add(Svg.inline(figure.chart(), Svg.WIDE)),
                        Element.of("div", "for-narrow").add(Svg.inline(figure.chart(), Svg.NARROW)))
                .add(caption(figure));
    }

    private static Element narrow(Figure figure) {
        return figure(figure, "narrow")
                .add(Svg.inline(figure.chart(), Svg.NARROW))
                .add(caption(figure));
    }

    private static Element figure(Figure figure, String styleClass) {
        return Element.of("figure", styleClass)
                .with("id", figure.name())
                .add(Element.of("h3").text(figure.chart().caption().title()));
    }

    private static List<Element> caption(Figure figure) {
        return figure.caption().isEmpty()
                ? List.of()
                : List.of(Element.of("figcaption").text(figure.caption()));
    }

    private static Element table(Table table) {
        Element head = Element.of("tr");
        for (Column column : table.columns()) {
            head.add(cell("th", column).with("scope", "col").text(column.heading()));
        }
        Element body = Element.of("tbody");
        for (List<String> row : table.rows()) {
            body.add(Element.of("tr")
                    .add(IntStream.range(0, row.size())
                            .mapToObj(i -> cell("td", table.columns().get(i)).text(row.get(i)))
                            .toList()));
        }
        return scrolling(table.caption())
                .add(Element.of("table")
                        .add(
                                Element.of("caption").text(table.caption()),
                                Element.of("thead").add(head),
                                body));
    }

    private static Element cell(String name, Column column) {
        return column.number() ? Element.of(name, "number") : Element.of(name);
    }

    /** A box that scrolls horizontally, also by keyboard, if its content is wider than the screen. */
    private static Element scrolling(String label) {
        return Element.of("div", "scrolling")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label);
    }
}
