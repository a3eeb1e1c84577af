package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers keep: a first visit of few requests, and visits while the server is away. */
class OfflinePageTest {
    private static final double TIMEOUT_MILLIS = 60_000;
    private static final String KEPT_PAGE =
            "() => caches.match('/', { cacheName: 'marquee-page' }).then(found => found ? 1 : 0)";

    private static final String KEPT_MESSAGES = """
            () => caches.open('marquee-page').then(cache => cache.keys())
              .then(keys => keys.filter(({ url }) => /assets.(de|fr)-/.test(url)).length)""";

    @TempDir
    private Path folder;

    private Path model;
    private Chromium chromium;
    private BrowserContext context;
    private TestServer server;
    private int port;

    @BeforeEach
    void open() {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is on the path, so the page is not tested");
        model = ServedModels.tiny(folder);
        server = start("0");
        port = server.uri("/").getPort();
        assumeTrue(server.get("/").text().contains("assets/"), "only the bundled page is kept for later visits");
        chromium = Chromium.start(Chromium.installed().orElseThrow());
        context = chromium.browser().newContext(options());
        context.setDefaultTimeout(TIMEOUT_MILLIS);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            context.close();
            chromium.close();
        }
        server.close();
    }

    private NewContextOptions options() {
        return new NewContextOptions().setLocale(Visitor.ENGLISH).setBaseURL("http://localhost:" + port);
    }

    private TestServer start(String at) {
        return TestServer.start(model, "store=" + folder.resolve("users.db"), "listen.port=" + at);
    }

    /** A first visit as a new user who rated movie 2 and wants to see movie 3, until the page and its lists are kept. @return the user's id */
    private String visit() {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        rate(user, "2", 5);
        server.send("PUT", "/api/v1/users/%s/watchlist/3".formatted(user), "");
        Page page = context.newPage();
        page.navigate("/icon.svg");
        page.evaluate("user => localStorage.setItem('marquee.user', user)", user);
        page.navigate("/#/watchlist");
        page.navigate("/");
        assertThat(page.locator(".shelf .card").first()).isVisible();
        page.waitForCondition(() -> number(page, KEPT_PAGE) == 1
                && kept(page, "shelves")
                && kept(page, "ratings")
                && kept(page, "watchlist"));
        page.close();
        return user;
    }

    private void rate(String user, String movie, int rating) {
        server.send(
                "PUT",
                "/api/v1/users/%s/ratings/%s".formatted(user, movie),
                "{\"rating\":%d}".formatted(rating),
                "Content-Type",
                "application/json");
    }

    private static boolean kept(Page page, String name) {
        return number(page, """
                () => caches.open('marquee-answers').then(cache => cache.keys())
                  .then(keys => keys.filter(({ url }) => url.endsWith('/%s')).length)""".formatted(name)) == 1;
    }

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    private static Locator bar(Page page) {
        return page.locator(".connection");
    }

    @Test
    void needsAtMostTwelveRequestsAtTheFirstVisit() {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        rate(user, "2", 5);
        context.addInitScript("localStorage.setItem('marquee.user', '%s')".formatted(user));
        int before = server.log().size();
        Page page = context.newPage();

        page.navigate("/");
        assertThat(page.locator(".shelf .card").first()).isVisible();
        page.waitForCondition(() -> number(page, KEPT_PAGE) == 1 && kept(page, "watchlist"));

        assertThat(server.log().subList(before, server.log().size())).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void asksAtTheNextVisitOnlyWhetherItsListsHaveChanged() {
        String user = visit();

        List<String> unchanged = visitAgain();
        rate(user, "4", 5);
        List<String> changed = visitAgain();

        assertThat(unchanged)
                .as("shelves, three for tonight, marks")
                .hasSize(3)
                .allMatch(line -> line.contains("\"status\":304"));
        assertThat(changed).hasSize(3).allMatch(line -> line.contains("\"status\":200"));
    }

    /** @return the lines of the log about the user's data */
    private List<String> visitAgain() {
        int before = server.log().size();
        Page page = context.newPage();
        page.navigate("/");
        assertThat(page.locator(".shelf .card").first()).isVisible();
        page.close();
        return server.log().subList(before, server.log().size()).stream()
                // The line of a rating sent before may come only now.
                .filter(line -> line.contains("\"method\":\"GET\"") && line.contains("/users/"))
                .toList();
    }

    @Test
    void showsTheLastListsWhileTheServerIsAway() {
        visit();
        server.stop();

        Page page = context.newPage();
        page.navigate("/");

        assertThat(page.locator(".shelf .card").first()).isVisible();
        assertThat(bar(page)).containsText("The server is away. You see your lists as of");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", "away.png")));
    }

    @Test
    void showsTheWatchlistAndOwnRatingsWhileTheServerIsAway() {
        visit();
        server.stop();

        Page page = context.newPage();
        page.navigate("/#/watchlist");
        assertThat(page.locator(".watchlist .card")).hasCount(1);
        page.navigate("/#/you");

        assertThat(page.locator(".rated-list li")).hasCount(1);
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void sendsARatingGivenWhileTheServerIsAwayOnceItIsBack() {
        String user = visit();
        server.stop();
        Page page = context.newPage();
        page.navigate("/");
        Locator card = page.locator(".shelf .card").first();
        String movie = card.locator("a").first().getAttribute("href").replace("#/movie/", "");
        card.locator(".stars").press("4");
        assertThat(page.locator(".toast.waiting")).containsText("Changes are kept in this browser");

        server = start(Integer.toString(port));

        assertThat(bar(page)).containsText("The server is back.");
        assertThat(page.locator(".toast.waiting")).containsText("All changes are saved");
        assertThat(server.get("/api/v1/users/%s/ratings/%s".formatted(user, movie))
                        .json()
                        .path("rating")
                        .asDouble())
                .isEqualTo(4);
    }

    @Test
    void showsWhatIsNewOnRequestOnceTheServerIsBack() {
        visit();
        server.stop();
        Page page = context.newPage();
        page.navigate("/");
        assertThat(bar(page)).containsText("as of");

        server = start(Integer.toString(port));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what is new"))
                .click();

        assertThat(bar(page)).isHidden();
        assertThat(page.locator(".shelf .card").first()).isVisible();
    }

    @Test
    void doesWithoutWhatBrowsersAllowOnSecurePagesOnly() {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        rate(user, "2", 5);
        List<String> errors = new ArrayList<>();
        Page page = context.newPage();
        page.onPageError(errors::add);
        String address = "http://%s:%d/".formatted(Chromium.OTHER_MACHINE, port);
        page.navigate(address + "icon.svg");
        page.evaluate("user => localStorage.setItem('marquee.user', user)", user);

        page.navigate(address);

        assertThat(page.locator(".shelf .card").first()).isVisible();
        assertThat(page.evaluate("() => [isSecureContext, 'caches' in globalThis, 'serviceWorker' in navigator]"))
                .isEqualTo(List.of(false, false, false));
        assertThat(errors).isEmpty();
    }

    @Test
    void keepsNothingOfAUserWhoLeft() {
        visit();
        Page page = context.newPage();
        page.navigate("/#/you");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete my data"))
                .click();
        page.getByLabel("To confirm, type delete").fill("delete");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete everything"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What will you love next?")))
                .isVisible();

        assertThat(kept(page, "shelves")).isFalse();
        assertThat(kept(page, "ratings")).isFalse();
        assertThat(kept(page, "watchlist")).isFalse();
    }

    @Test
    void keepsThePageInTheLanguageOfTheBrowserAndInNoOther() {
        context.close();
        context = chromium.browser().newContext(options().setLocale("de-DE"));
        visit();
        server.stop();

        Page page = context.newPage();
        page.navigate("/");

        assertThat(bar(page)).containsText("Der Server ist nicht erreichbar.");
        assertThat(page.locator("nav")).containsText("Merkliste");
        assertThat(number(page, KEPT_MESSAGES)).isEqualTo(1);
    }

    @Test
    void canBeInstalled() {
        var manifest = server.get("/manifest.webmanifest");
        assertThat(manifest.header("Content-Type")).isEqualTo("application/manifest+json");
        manifest.json().get("icons").forEach(icon -> {
            var picture = server.get("/" + icon.get("src").asText());
            assertThat(picture.status()).as(icon.toString()).isEqualTo(200);
            assertThat(picture.header("Content-Type"))
                    .isEqualTo(icon.get("type").asText());
        });
        visit();
        Page page = context.newPage();
        page.navigate("/");
        // Contexts of tests are like private windows, from which nothing is installed.
        assertThat(context.newCDPSession(page)
                        .send("Page.getInstallabilityErrors")
                        .getAsJsonArray("installabilityErrors"))
                .extracting(error -> error.getAsJsonObject().get("errorId").getAsString())
                .containsOnly("in-incognito");
    }
}
