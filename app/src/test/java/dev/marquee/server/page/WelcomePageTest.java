package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** How a new user gets personal recommendations. */
@ExtendWith(InBrowser.class)
class WelcomePageTest {
    @Test
    void leadsFromWelcomeToShelvesWithinThreeRatings(Visitor visitor) {
        visitor.open("#/");
        visitor.screenshot("journey-1-welcome");
        visitor.link("Rate your first movie").click();

        for (String key : new String[] {"5", "4", "Shift+Digit5"}) {
            Locator question = visitor.page().locator(".question h2");
            String before = question.textContent();
            visitor.page().locator(".question .stars").press(key);
            assertThat(question).not().hasText(before);
        }
        assertThat(visitor.heading("Your recommendations so far")).isVisible();
        visitor.screenshot("journey-2-interview");
        visitor.link("Show my movies").click();

        assertThat(visitor.page().locator(".tonight h3")).hasCount(3);
        assertThat(visitor.heading("For you").last()).isVisible();
        assertThat(visitor.shelf("for-you").first()).isVisible();
        visitor.screenshot("journey-3-shelves");
    }

    @Test
    void skipsAMovieThatWasNotSeen(Visitor visitor) {
        visitor.open("#/interview");
        Locator question = visitor.page().locator(".question h2");
        String before = question.textContent();

        visitor.button("Not seen").click();

        assertThat(question).not().hasText(before);
        assertThat(visitor.page().locator(".progress")).containsText("Rate 3 more for personal recommendations");
    }

    @Test
    void doesNotAskAgainOnTheNextVisit(Visitor visitor) {
        visitor.open("#/interview");
        Locator question = visitor.page().locator(".question h2");
        String before = question.textContent();
        visitor.button("Not seen").click();
        assertThat(question).not().hasText(before);
        String next = question.textContent();

        visitor.page().reload();

        assertThat(question).hasText(next);
    }

    @Test
    void importsALetterboxdExportAfterAPreview(Visitor visitor) throws IOException {
        visitor.open("#/");

        visitor.page()
                .locator(".file-input")
                .setInputFiles(new FilePayload("letterboxd.zip", "application/zip", export()));
        Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".counts dd").first()).hasText("3");
        assertThat(dialog).containsText("Newer than the catalogue, which ends in 2018 (1)");
        assertThat(dialog.locator(".import-source")).hasText("From Letterboxd: 4 ratings.");
        visitor.screenshot("import");
        visitor.button("Import 3 movies").click();
        assertThat(dialog).containsText("3 new ratings");
        visitor.button("Continue").click();

        assertThat(dialog).hasCount(0);
        assertThat(visitor.shelf("for-you").first()).isVisible();
        visitor.open("#/you");
        assertThat(visitor.heading("3 ratings")).isVisible();
    }

    @Test
    void signsInWithAnExistingId(Visitor visitor) {
        String user = visitor.createUserWithRatings();
        visitor.open("#/");

        visitor.page().getByText("I already have an id").click();
        visitor.page().getByLabel("Your id").fill(user);
        visitor.button("Continue").click();

        assertThat(visitor.shelf("for-you").first()).isVisible();
    }

    @Test
    void signsInAUserWithATokenByTheCode(Visitor visitor) {
        String code = visitor.createUserWithToken();
        visitor.open("#/");
        visitor.page().getByText("I already have an id").click();

        visitor.page().getByLabel("Your id").fill(code.split("\\.", -1)[0]);
        visitor.button("Continue").click();
        assertThat(visitor.page().locator(".refused")).containsText("or it needs its sign-in code");
        visitor.page().getByLabel("Your id").fill(code);
        visitor.button("Continue").click();

        assertThat(visitor.shelf("for-you").first()).isVisible();
        visitor.errors().clear();
    }

    @Test
    void refusesAtTheFieldAnIdThatNoServerCreated(Visitor visitor) {
        visitor.open("#/");
        visitor.page().getByText("I already have an id").click();
        Locator refused = visitor.page().locator(".refused");

        visitor.page().getByLabel("Your id").fill("42");
        visitor.button("Continue").click();
        assertThat(refused).hasText("An id has 22 letters, digits, - and _. Please check it.");
        assertThat(visitor.page().getByLabel("Your id")).isFocused();
        visitor.page().getByLabel("Your id").fill("A".repeat(22));
        visitor.button("Continue").click();

        assertThat(refused).hasText("No one has this id here, or it needs its sign-in code. Please check it.");
        assertThat(visitor.page().evaluate("() => localStorage.getItem('marquee.user')"))
                .isNull();
        visitor.errors().clear();
    }

    @Test
    void offersNewUsersTheNavigationThatTheyCanUse(Visitor visitor) {
        visitor.open("#/");

        assertThat(visitor.link("Browse").first()).isVisible();
        assertThat(visitor.link("Watchlist")).isHidden();
        try (Visitor phone = visitor.withPhone()) {
            phone.withRatings();
            phone.open("#/");
            assertThat(phone.link("Browse").first()).isVisible();
        }
    }

    @Test
    void reportsAnUnknownIdAndStartsOver(Visitor visitor) {
        visitor.signIn("no-user-has-this-id-1234");
        visitor.open("#/");

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("no-user-has-this-id-1234");
        visitor.button("Start over").click();

        assertThat(visitor.link("Rate your first movie")).isVisible();
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
