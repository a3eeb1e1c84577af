package dev.marquee.server.page.flow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;

/** Where an element is on the screen. */
record Place(double x, double y) {
    private static final double PIXELS = 2;

    static Place of(Locator element) {
        BoundingBox box = Objects.requireNonNull(element.boundingBox());
        return new Place(box.x, box.y);
    }

    /** Waits until an element is where this is. */
    void waitFor(Locator element) {
        try {
            element.page().waitForCondition(() -> isAt(of(element)));
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError("at %s instead of %s".formatted(of(element), this), e);
        }
    }

    private boolean isAt(Place other) {
        return Math.abs(x - other.x) <= PIXELS && Math.abs(y - other.y) <= PIXELS;
    }
}
