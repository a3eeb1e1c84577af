package dev.marquee.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.report.Content.Code;
import dev.marquee.report.Content.Column;
import dev.marquee.report.Content.Columns;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Narrow;
import dev.marquee.report.Content.Prose;
import dev.marquee.report.Content.Table;
import dev.marquee.report.Content.Wide;
import dev.marquee.report.Page.Section;
import dev.marquee.report.Page.Tile;
import dev.marquee.report.chart.Bar;
import dev.marquee.report.chart.BarChart;
import dev.marquee.report.chart.Caption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PageTest {
    private static final String HOSTILE = "<script>&\"'";

    private static final Page PAGE = new Page(
            HOSTILE,
            HOSTILE,
            List.of(new Tile(HOSTILE, HOSTILE)),
            List.of(
                    new Section(
                            HOSTILE, List.of(new Prose(HOSTILE), new Findings(List.of(HOSTILE)), new Code(HOSTILE))),
                    new Section(
                            "Figures",
                            List.of(
                                    new Wide(figure("wide")),
                                    new Columns(List.of(new Narrow(figure("left")), new Narrow(figure("right")))),
                                    new Table(
                                            HOSTILE, List.of(new Column(HOSTILE, true)), List.of(List.of(HOSTILE)))))),
            Footnote.citations("ml-100k"));

    @Test
    void isWellFormedForHostileContent() {
        Document document = Xml.parse(PAGE.html());

        assertThat(Xml.texts(document, "h1")).containsExactly(HOSTILE);
        assertThat(Xml.texts(document, "h2")).containsExactly(HOSTILE, "Figures");
        assertThat(Xml.texts(document, "td")).containsExactly(HOSTILE);
        assertThat(Xml.all(document, "svg")).hasSize(4);
    }

    @Test
    void hasNoScriptsOrExternalResources() {
        Document document = Xml.parse(PAGE.html());

        for (String name : List.of("script", "link", "img", "iframe", "object", "use", "image")) {
            assertThat(Xml.all(document, name)).as(name).isEmpty();
        }
        assertThat(Xml.texts(document, "style"))
                .allSatisfy(style -> assertThat(style).doesNotContain("url(", "@import"));
        assertThat(Xml.all(document, "a"))
                .extracting(a -> a.getAttribute("href"))
                .filteredOn(address -> !address.startsWith("#"))
                .containsExactly("https://doi.org/10.1145/2827872");
    }

    @Test
    void returnsItsFiguresAsFilesInOrder() {
        assertThat(PAGE.figures()).containsOnlyKeys("wide.svg", "left.svg", "right.svg");
        assertThat(PAGE.figures().firstEntry().getValue())
                .startsWith("<svg")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"");
    }

    @Test
    void rejectsTwoFiguresWithTheSameName() {
        Section twice = new Section("x", List.of(new Wide(figure("same")), new Wide(figure("same"))));
        Page page = new Page("x", "x", List.of(), List.of(twice), List.of());

        assertThatThrownBy(page::figures).hasMessage("two figures are named same");
    }

    @Test
    void rejectsAnInvalidFigureName() {
        assertThatThrownBy(() -> figure("../x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figure("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void citesMovieLensForMovieLensDataOnly() {
        assertThat(Footnote.citations("ml-100k")).containsExactly(Footnote.MOVIELENS);
        assertThat(Footnote.citations("movielens-small")).containsExactly(Footnote.MOVIELENS);
        assertThat(Footnote.citations("my-ratings")).isEmpty();
    }

    private static Figure figure(String name) {
        return new Figure(
                name, new BarChart(new Caption(HOSTILE, HOSTILE), List.of(new Bar(HOSTILE, 1, HOSTILE))), HOSTILE);
    }
}
