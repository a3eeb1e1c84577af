package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file is imported, and the import undone. */
@ExtendWith(InBrowser.class)
class ImportFlow {
    @ParameterizedTest
    @EnumSource
    void aFileIsImportedAndTheImportUndone(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/you");
            hand.chooseFile(
                    visitor,
                    new FilePayload(
                            "mine.csv",
                            "text/csv",
                            "title,year,rating\nHeat,1995,4.5\nEmma,1996,3\n".getBytes(StandardCharsets.UTF_8)));
            Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
            hand.pick(dialog.locator("fieldset").getByRole(AriaRole.RADIO).first());
            hand.press(visitor.button("Import 2 movies"));
            assertThat(dialog.locator(".import-changes li")).hasText("2 new ratings");
            visitor.waitForRating("6", 4.5);

            hand.press(visitor.button("Undo the import"));

            assertThat(dialog).hasCount(0);
            visitor.waitForRating("6", null);
            assertThat(visitor.stored("ratings").path("ratings")).hasSize(Visitor.RATINGS.size());
        });
    }
}
