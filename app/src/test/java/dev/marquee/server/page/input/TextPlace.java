package dev.marquee.server.page.input;

import com.microsoft.playwright.Locator;

/** Where a text stands on the screen, which tells the order in which titles from right to left are shown. */
public final class TextPlace {
    /** The horizontal middle of the last occurrence of a text in an element. */
    private static final String PLACE = """
            (element, text) => {
              const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              let place;
              for (let node = texts.nextNode(); node; node = texts.nextNode()) {
                const at = node.data.lastIndexOf(text);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + text.length);
                const { left, right } = range.getBoundingClientRect();
                place = (left + right) / 2;
              }
              if (place === undefined) throw new Error(`no ${text} in ${element.textContent}`);
              return place;
            }""";

    private TextPlace() {}

    /** The horizontal middle of the last occurrence of a text in an element, in pixels from the left. */
    public static double of(Locator element, String text) {
        return ((Number) element.evaluate(PLACE, text)).doubleValue();
    }
}
