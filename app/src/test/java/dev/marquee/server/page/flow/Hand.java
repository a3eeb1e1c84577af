package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.marquee.server.TestServer;
import dev.marquee.server.page.Visitor;
import java.util.Objects;
import java.util.function.Consumer;

/** With what a visitor drives the page: keys alone on a laptop, or fingers alone on a phone. */
enum Hand {
    KEYS {
        @Override
        Visitor visitor(Visitor first, TestServer server) {
            return first.of(server, 1366, com.microsoft.playwright.options.ColorScheme.LIGHT);
        }

        @Override
        void press(Locator control) {
            Keys.reach(control);
            control.page().keyboard().press("Enter");
        }

        @Override
        void unfold(Locator summary) {
            press(summary);
        }

        @Override
        void write(Locator field, String text) {
            Keys.reach(field);
            field.page().keyboard().press("Control+a");
            field.page().keyboard().type(text);
        }

        @Override
        void choose(Visitor visitor, Locator select, String value) {
            Keys.reach(select);
            for (int i = 0; i < 40 && !select.inputValue().equals(value); i++) {
                visitor.page().keyboard().press("ArrowDown");
            }
            visitor.waitUntilLoaded();
            // The view may be another one by now, with the focus on the same filter.
            assertThat(select).isFocused();
            assertThat(select).hasValue(value);
        }

        @Override
        void check(Locator box) {
            Keys.reach(box);
            box.page().keyboard().press("Space");
        }

        @Override
        void pick(Locator radio) {
            Keys.reachGroup(radio);
            for (int i = 0; i < 10 && !radio.isChecked(); i++) {
                radio.page().keyboard().press("ArrowRight");
            }
        }

        @Override
        void rate(Locator stars, double rating) {
            Keys.reach(stars);
            int digit = (int) Math.ceil(rating);
            stars.page().keyboard().press((digit > rating ? "Shift+Digit" : "Digit") + digit);
        }

        @Override
        void slide(Locator slider, double share) {
            Keys.reach(slider);
            slider.page().keyboard().press("Home");
            for (int i = 0; i < Math.round(share * 10); i++) {
                slider.page().keyboard().press("ArrowRight");
            }
        }

        @Override
        void openSheet(Locator card) {
            Keys.toCard(card);
            card.page().keyboard().press("m");
        }
    },

    FINGERS {
        @Override
        Visitor visitor(Visitor first, TestServer server) {
            return first.withPhone(server);
        }

        @Override
        void press(Locator control) {
            // The eye is there first: what is on the way to it has its height before the finger comes.
            control.scrollIntoViewIfNeeded();
            control.tap();
        }

        @Override
        void unfold(Locator summary) {
            press(summary);
        }

        @Override
        void write(Locator field, String text) {
            field.tap();
            field.fill(text);
        }

        // Phones show a list of their own, which no test can touch.
        @Override
        void choose(Visitor visitor, Locator select, String value) {
            assertThat(select).isVisible();
            select.selectOption(value);
            visitor.waitUntilLoaded();
        }

        @Override
        void check(Locator box) {
            box.tap();
        }

        @Override
        void pick(Locator radio) {
            radio.tap();
        }

        @Override
        void rate(Locator stars, double rating) {
            BoundingBox box = Objects.requireNonNull(stars.boundingBox());
            stars.tap(new Locator.TapOptions().setPosition(box.width * (rating - 0.05) / 5, box.height / 2));
        }

        @Override
        void slide(Locator slider, double share) {
            BoundingBox box = Objects.requireNonNull(slider.boundingBox());
            // The thumb is as wide as the slider is high, and stays inside.
            double thumb = 16;
            slider.tap(new Locator.TapOptions().setPosition(thumb / 2 + share * (box.width - thumb), box.height / 2));
        }

        @Override
        void openSheet(Locator card) {
            card.locator(".card-more").tap();
        }
    };

    /** A visitor of a server with a device of this kind. */
    abstract Visitor visitor(Visitor first, TestServer server);

    /** Activates a link or a button. */
    abstract void press(Locator control);

    abstract void unfold(Locator summary);

    abstract void write(Locator field, String text);

    abstract void choose(Visitor visitor, Locator select, String value);

    abstract void check(Locator box);

    /** Chooses one of a group. */
    abstract void pick(Locator radio);

    abstract void rate(Locator stars, double rating);

    /** @param share of the length of a slider in tenths, 0..1 */
    abstract void slide(Locator slider, double share);

    abstract void openSheet(Locator card);

    /** Drives a flow on the server that all tests share; afterwards, the page must not have logged an error. */
    void drive(Visitor first, Consumer<Visitor> flow) {
        drive(first, first.server(), flow);
    }

    void drive(Visitor first, TestServer server, Consumer<Visitor> flow) {
        try (Visitor visitor = visitor(first, server)) {
            flow.accept(visitor);
            org.assertj.core.api.Assertions.assertThat(visitor.errors())
                    .as("errors logged by the page")
                    .isEmpty();
        }
    }

    /** Opens a list of files and chooses one. */
    void chooseFile(Visitor visitor, com.microsoft.playwright.options.FilePayload file) {
        FileChooser chooser =
                visitor.page().waitForFileChooser(() -> press(visitor.page().locator(".file-input")));
        chooser.setFiles(file);
    }

    /** Walks with the Tab and arrow keys. */
    private static final class Keys {
        private static final int MAX_STOPS = 300;
        private static final String IS_FOCUSED = "element => element === document.activeElement";

        /** Presses Tab until a control has the focus. */
        static void reach(Locator control) {
            assertThat(control).isVisible();
            for (int i = 0; i < MAX_STOPS && !isFocused(control); i++) {
                control.page().keyboard().press("Tab");
            }
            assertThat(control).isFocused();
        }

        /** Presses Tab until any radio button of a group has the focus. */
        static void reachGroup(Locator radio) {
            Locator group = radio.page().locator("[name='%s']".formatted(radio.getAttribute("name")));
            for (int i = 0; i < MAX_STOPS && group.all().stream().noneMatch(Keys::isFocused); i++) {
                radio.page().keyboard().press("Tab");
            }
        }

        /** Reaches the row of a card by Tab, and the card by the arrow keys. */
        static void toCard(Locator card) {
            Page page = card.page();
            Locator link = card.locator(".card-link");
            reach(card.locator("xpath=..").locator(".current .card-link"));
            page.keyboard().press("Home");
            for (int i = 0; i < MAX_STOPS && !isFocused(link); i++) {
                page.keyboard().press("ArrowRight");
            }
            assertThat(link).isFocused();
        }

        private static boolean isFocused(Locator control) {
            return (boolean) control.evaluate(IS_FOCUSED);
        }
    }
}
