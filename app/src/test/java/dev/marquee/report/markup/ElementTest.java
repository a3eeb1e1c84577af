package dev.marquee.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.report.Xml;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ElementTest {
    private static final String HOSTILE = "<script>&\"']]> --";

    @Test
    void escapesTextAndAttributes() {
        Element element = Element.of("p", "x").with("title", HOSTILE).text(HOSTILE);

        assertThat(element)
                .hasToString(
                        "<p class=\"x\" title=\"&lt;script>&amp;&quot;']]&gt; --\">&lt;script>&amp;\"']]&gt; --</p>");
    }

    @Test
    void closesElementsAsInHtml() {
        assertThat(Element.of("div").add(Element.of("br"), Element.of("path")))
                .hasToString("<div><br/><path></path></div>");
    }

    @Test
    void keepsAStyleSheetUnchanged() {
        String style = "a > b::before { content: \"\"; font-family: 'x' }";

        assertThat(Element.of("style").text(style)).hasToString("<style>" + style + "</style>");
    }

    @Test
    void replacesInvalidCharacters() {
        assertThat(Element.of("p").text("a\u0000b\u001Bc\uD800d\uFFFEe🎬")).hasToString("<p>a�b�c�d�e🎬</p>");
    }

    @Test
    void rejectsCoordinatesThatAreNotFinite() {
        assertThatThrownBy(() -> Element.of("rect").with("x", Double.NaN)).hasMessageContaining("NaN is not finite");
        assertThatThrownBy(() -> Element.of("rect").with("x", 1 / 0.0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void anyTextSurvivesParsing(@ForAll String text) {
        Document document =
                Xml.parse(Element.of("p").with("title", text).text(text).toString());

        String read = document.getDocumentElement().getTextContent();
        assertThat(document.getDocumentElement().getAttribute("title")).isEqualTo(read);
        assertThat(read.codePoints().toArray()).hasSameSizeAs(text.codePoints().toArray());
        if (text.codePoints().allMatch(ElementTest::isOrdinary)) {
            assertThat(read).isEqualTo(text);
        }
    }

    private static boolean isOrdinary(int point) {
        return Character.isLetterOrDigit(point) || (point >= ' ' && point < 0x7F);
    }
}
