package dev.marquee.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.report.Xml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {
    static List<Chart> charts() {
        return Charts.all();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void filesAreWellFormedAndHaveATextAlternative(Chart chart) {
        String file = Svg.file(chart);
        Document document = Xml.parse(file);

        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getChildNodes().item(0).getNodeName()).isEqualTo("title");
        assertThat(root.getChildNodes().item(0).getTextContent())
                .isEqualTo(chart.caption().title());
        assertThat(root.getChildNodes().item(1).getTextContent())
                .isEqualTo(chart.caption().description());
        assertThat(Xml.texts(document, "text"))
                .contains(chart.caption().title())
                .doesNotContain("");
        assertThat(Xml.all(document, "script")).isEmpty();
        assertThat(file).doesNotContain("NaN", "Infinity", "null");
    }

    @ParameterizedTest
    @ValueSource(ints = {Svg.NARROW, 600, Svg.WIDE})
    void nothingLeavesTheDrawing(int width) {
        for (Chart chart : Charts.all()) {
            double height = chart.draw(width).height();
            Document document = Xml.parse(Svg.inline(chart, width).toString());
            for (Element text : Xml.all(document, "text")) {
                assertThat(left(text)).as(text.getTextContent()).isGreaterThanOrEqualTo(-9);
                assertThat(left(text) + TextWidth.of(text.getTextContent()))
                        .as(text.getTextContent())
                        .isLessThanOrEqualTo(width + 9);
                assertThat(number(text, "y")).as(text.getTextContent()).isBetween(8.0, height + 1);
            }
            for (Element circle : Xml.all(document, "circle")) {
                assertThat(number(circle, "cx")).isBetween(0.0, (double) width);
                assertThat(number(circle, "cy")).isBetween(0.0, height);
            }
        }
    }

    @Test
    void coloursComeFromTheStyleSheetOnly() {
        for (Chart chart : Charts.all()) {
            assertThat(Svg.inline(chart, Svg.WIDE).toString()).doesNotContain("fill=", "stroke=", "style=", "#");
        }
        assertThat(Svg.STYLE).contains("prefers-color-scheme: dark").doesNotContain("url(", "@import", "&", "<");
    }

    @Test
    void lossChartMarksTheBestEpoch() {
        Document document = Xml.parse(Svg.file(LossChart.of(Charts.history(10, 0.9))));

        assertThat(Xml.texts(document, "text")).contains("best: epoch 9, 0.1000", "training", "validation", "Epoch");
    }

    @Test
    void forestChartShowsValuesWithIntervals() {
        Document document = Xml.parse(Svg.file(Charts.forest()));

        assertThat(Xml.texts(document, "text"))
                .contains("0.9834", "0.9100 [0.9000, 0.9300]", "0.9500 [0.9400, 0.9700]");
    }

    @Test
    void networkDiagramShowsTheSizesOfItsLayers() {
        Document document =
                Xml.parse(Svg.inline(Charts.network(List.of(100)), Svg.NARROW).toString());

        assertThat(Xml.texts(document, "text")).contains("51", "inputs", "100", "ReLU", "rating", "user", "50");
    }

    /** Estimated left edge of a text. */
    private static double left(Element text) {
        double width = TextWidth.of(text.getTextContent());
        return number(text, "x")
                - switch (text.getAttribute("text-anchor")) {
                    case "start" -> 0;
                    case "middle" -> width / 2;
                    default -> width;
                };
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
