package dev.marquee.server.page.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done and undone in one tab shows in another without a reload, and without a message there. */
@ExtendWith(InBrowser.class)
class TabsPageTest {
    private static final String MOVIE = "318";
    private static final String TITLE = "The Shawshank Redemption";

    @ParameterizedTest
    @CsvSource({"listed, true", "seen, false", "unwanted, false"})
    void aMarkAndItsUndoingShowInTheWatchlistOfTheOther(String mark, boolean onList, Visitor visitor) {
        String user = visitor.withRatings();
        if (!onList) {
            visitor.server().send("PUT", "/api/v1/users/%s/watchlist/%s".formatted(user, MOVIE), "");
        }
        visitor.open("#/movie/" + MOVIE);
        Locator card = open(visitor, "#/watchlist").locator(".card[data-movie='318']");
        assertThat(card).hasCount(onList ? 0 : 1);

        head(visitor.page()).locator("[data-mark=%s]".formatted(mark)).click();
        assertThat(card).hasCount(onList ? 1 : 0);
        visitor.button("Undo").click();

        assertThat(card).hasCount(onList ? 0 : 1);
        assertThat(card.page().locator(".toast")).hasCount(0);
    }

    @Test
    void aRatingAndItsUndoingShowInTheWatchlistAndTheOwnRatingsOfOthers(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.server().send("PUT", "/api/v1/users/%s/watchlist/%s".formatted(user, MOVIE), "");
        visitor.open("#/movie/" + MOVIE);
        Page list = open(visitor, "#/watchlist");
        Locator own = open(visitor, "#/you").locator(".rated-list").first();

        head(visitor.page()).locator(".stars").press("5");
        assertThat(list.getByText("Your watchlist is empty")).isVisible();
        assertThat(own).containsText(TITLE);
        visitor.button("Undo").click();

        assertThat(list.locator(".card[data-movie='318']")).isVisible();
        assertThat(own).not().containsText(TITLE);
        assertThat(list.locator(".toast")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"seen, Heat", "not-interested, Heat"})
    void aMarkThatIsRemovedOnTheOwnPageOfOneIsGoneFromThatOfTheOther(String mark, String title, Visitor visitor) {
        String user = visitor.withRatings();
        visitor.server().send("PUT", "/api/v1/users/%s/%s/6".formatted(user, mark), "");
        visitor.open("#/you");
        Locator panel = open(visitor, "#/you").locator("details.marked:not([hidden])");
        assertThat(panel).containsText(title);

        visitor.page().locator("details.marked:not([hidden]) summary").click();
        visitor.button("Remove " + title).click();
        assertThat(panel).hasCount(0);
        visitor.button("Undo").click();

        assertThat(panel).containsText(title);
    }

    @Test
    void aMovieIsNotWantedAndOnTheWatchlistInNeither(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/movie/" + MOVIE);
        Page other = open(visitor, "#/movie/" + MOVIE);
        Locator listed = head(visitor.page()).locator("[data-mark=listed]");

        listed.click();
        assertPressed(other, "listed", true);
        head(visitor.page()).locator("[data-mark=unwanted]").click();
        assertThat(listed).hasAttribute("aria-pressed", "false");
        assertPressed(other, "listed", false);
        assertPressed(other, "unwanted", true);
        visitor.button("Undo").click();

        assertThat(listed).hasAttribute("aria-pressed", "true");
        assertPressed(other, "listed", true);
        assertPressed(other, "unwanted", false);
    }

    @Test
    void aRatingThatTheServerRefusesIsTakenBackInBoth(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.server().send("PUT", "/api/v1/users/%s/watchlist/%s".formatted(user, MOVIE), "");
        visitor.page().context().route("**/ratings/318", route -> route.fulfill(new FulfillOptions().setStatus(400)));
        visitor.open("#/movie/" + MOVIE);
        Page other = open(visitor, "#/movie/" + MOVIE);
        Locator card = open(visitor, "#/watchlist").locator(".card[data-movie='318']");

        head(visitor.page()).locator(".stars").press("5");

        assertThat(visitor.page().locator(".toast.bad")).isVisible();
        assertThat(head(other).locator(".stars")).hasAttribute("aria-valuetext", "not rated");
        assertThat(card).isVisible();
        visitor.errors().clear();
    }

    @Test
    void theHouseholdOfOneIsThatOfTheOther(Visitor visitor) {
        String user = visitor.withRatings();
        String other = visitor.createUserWithRatings();
        visitor.remember(
                "marquee.profiles",
                "[{\"user\":\"%s\",\"name\":\"Anna\"},{\"user\":\"%s\",\"name\":\"Ben\"}]".formatted(user, other));
        Page tab = open(visitor, "#/together");
        assertThat(tab.getByText("Add Ben")).isVisible();
        visitor.open("#/you");

        visitor.button("Remove Ben").click();
        assertThat(tab.getByText("Add Ben")).hasCount(0);
        visitor.button("Undo").click();

        assertThat(tab.getByText("Add Ben")).isVisible();
    }

    @Test
    void whoDeletesEverythingInOneIsNobodyInTheOther(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/movie/" + MOVIE);
        Page other = open(visitor, "#/you");

        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete my data"))
                .click();
        other.getByLabel("To confirm, type delete").fill("delete");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete everything"))
                .click();

        assertThat(visitor.page().locator("body")).hasClass("signed-out");
        assertThat(visitor.link("Watchlist")).isHidden();
        assertThat(visitor.user()).isEqualTo("null");
    }

    @Test
    void anImportInOneShowsInTheOtherWhenItIsLookedAt(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/movie/6");
        Page other = open(visitor, "#/you");
        other.locator(".file-input")
                .setInputFiles(new FilePayload(
                        "mine.csv", "text/csv", "title,year,rating\nHeat,1995,4.5\n".getBytes(StandardCharsets.UTF_8)));
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import 1 movie"))
                .click();
        assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Imported")))
                .isVisible();

        visitor.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(head(visitor.page()).locator(".stars")).hasAttribute("aria-valuetext", "4½ of 5");
    }

    private static Locator head(Page page) {
        return page.locator(".movie-head");
    }

    private static void assertPressed(Page page, String mark, boolean isPressed) {
        assertThat(head(page).locator("[data-mark=%s]".formatted(mark)))
                .hasAttribute("aria-pressed", Boolean.toString(isPressed));
    }

    /** Opens a view in another tab. */
    private static Page open(Visitor visitor, String view) {
        Page page = visitor.page().context().newPage();
        page.navigate(view);
        assertThat(page.locator("main h1").first()).isAttached();
        assertThat(page.locator("[aria-busy]")).hasCount(0);
        return page;
    }
}
