package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How somebody of whom nothing is known comes to shelves of their own. */
@ExtendWith(InBrowser.class)
class WelcomePageTest {
    @Test
    void leadsFromWelcomeOverThreeRatingsToShelves(Visitor visitor) {
        visitor.open("#/");
        visitor.keep("journey-1-welcome");
        visitor.link("Rate a first movie").click();

        for (String key : new String[] {"5", "4", "Shift+Digit5"}) {
            Locator question = visitor.page().locator(".question h2");
            String asked = question.textContent();
            visitor.page().locator(".question .stars").press(key);
            assertThat(question).not().hasText(asked);
        }
        assertThat(visitor.heading("So far, this looks like you")).isVisible();
        visitor.keep("journey-2-interview");
        visitor.link("Show my movies").click();

        assertThat(visitor.page().locator(".feature h2")).isVisible();
        assertThat(visitor.heading("For you").last()).isVisible();
        assertThat(visitor.shelf("for-you").first()).isVisible();
        visitor.keep("journey-3-shelves");
    }

    @Test
    void passesOverWhatWasNotSeen(Visitor visitor) {
        visitor.open("#/begin");
        Locator question = visitor.page().locator(".question h2");
        String asked = question.textContent();

        visitor.button("Not seen").click();

        assertThat(question).not().hasText(asked);
        assertThat(visitor.page().locator(".progress")).containsText("3 more");
    }

    @Test
    void takesInALetterboxdExportAfterSayingWhatIsInIt(Visitor visitor) throws IOException {
        visitor.open("#/");

        visitor.page()
                .locator(".file-input")
                .setInputFiles(new FilePayload("letterboxd.zip", "application/zip", export()));
        Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".tallies dd").first()).hasText("3");
        assertThat(dialog).containsText("Not in the catalogue (1)");
        visitor.keep("import");
        visitor.button("Take in 3 movies").click();

        assertThat(dialog).hasCount(0);
        assertThat(visitor.shelf("for-you").first()).isVisible();
        visitor.open("#/you");
        assertThat(visitor.heading("3 ratings")).isVisible();
    }

    @Test
    void letsNewUserComeBackByTheirId(Visitor visitor) {
        String user = visitor.newPerson();
        visitor.open("#/");

        visitor.page().getByText("I have been here before").click();
        visitor.page().getByLabel("Your id").fill(user);
        visitor.button("Come in").click();

        assertThat(visitor.shelf("for-you").first()).isVisible();
    }

    @Test
    void tellsWhoComesWithAnUnknownIdAndLetsThemBeginRetrained(Visitor visitor) {
        visitor.open("#/");
        visitor.page().getByText("I have been here before").click();
        visitor.page().getByLabel("Your id").fill("nobody-has-this-id-1234");
        visitor.button("Come in").click();

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("nobody-has-this-id-1234");
        visitor.button("Begin anew").click();

        assertThat(visitor.link("Rate a first movie")).isVisible();
        visitor.errors().removeIf(error -> error.contains("404"));
    }

    private static byte[] export() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ratings.csv"));
            zip.write("""
                    Date,Name,Year,Letterboxd URI,Rating
                    2024-01-01,Heat,1995,https://boxd.it/1,4.5
                    2024-01-02,Toy Story,1995,https://boxd.it/2,5
                    2024-01-03,The Matrix,1999,https://boxd.it/3,4
                    2024-01-04,A Movie That Nobody Made,2033,https://boxd.it/4,1
                    """.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
