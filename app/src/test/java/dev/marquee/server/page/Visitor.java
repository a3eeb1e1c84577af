package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at the page, in a browser that knows nothing of others. */
final class Visitor implements AutoCloseable {
    /** Loved, loved, liked, disliked: enough for lists of one's own. */
    static final Map<String, Double> RATINGS = Map.of("260", 5.0, "1196", 5.0, "1", 4.0, "364", 2.0, "541", 4.5);

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final TestServer server;
    private final List<String> errors = new ArrayList<>();

    Visitor(Browser browser, TestServer server) {
        this(browser, server, 1280, ColorScheme.DARK);
    }

    Visitor(Browser browser, TestServer server, int width, ColorScheme scheme) {
        this.server = server;
        context = browser.newContext(new NewContextOptions()
                .setBaseURL(server.uri("/").toString())
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    /** The same server on another screen. */
    Visitor as(int width, ColorScheme scheme) {
        return new Visitor(context.browser(), server, width, scheme);
    }

    Page page() {
        return page;
    }

    /** What the page complained about, which should be nothing: a breach of its security policy above all. */
    List<String> errors() {
        return errors;
    }

    TestServer server() {
        return server;
    }

    /** Leaves no trace. */
    void newUser() {
        page.navigate("icon.svg");
        page.evaluate("() => localStorage.clear()");
    }

    /** Sits down as somebody with {@link #RATINGS}. @return their id */
    String withRatings() {
        String user = newPerson();
        become(user);
        return user;
    }

    /** Sits down as somebody whom the server knows. */
    void become(String user) {
        remember("marquee.person", user);
    }

    /** Puts something into the browser's memory before the page is opened. */
    void remember(String place, String text) {
        page.navigate("icon.svg");
        page.evaluate("([place, text]) => localStorage.setItem(place, text)", List.of(place, text));
    }

    /** Somebody else with {@link #RATINGS}. @return their id */
    String newPerson() {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        RATINGS.forEach((movie, rating) -> server.send(
                "PUT",
                "/api/v1/users/%s/ratings/%s".formatted(user, movie),
                "{\"rating\":%s}".formatted(rating),
                "Content-Type",
                "application/json"));
        return user;
    }

    /** Opens a view, such as {@code #/taste}, and waits until it is there. */
    void open(String view) {
        page.navigate("icon.svg");
        page.navigate(view);
        arrive();
    }

    /** Follows a link of the navigation, so that what the page still has to store is stored. */
    void goTo(String view) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(view).setExact(true))
                .click();
        assertThat(heading(view).first()).isVisible();
        arrive();
    }

    /** Waits until the view is there. */
    void arrive() {
        assertThat(page.locator("main h1").first()).isAttached();
        assertThat(page.locator("[aria-busy]")).hasCount(0);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The cards of a shelf. */
    Locator shelf(String id) {
        return page.locator("[data-shelf=%s] .card".formatted(id));
    }

    /** Keeps what is seen, to be looked at. */
    void keep(String name) {
        page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
