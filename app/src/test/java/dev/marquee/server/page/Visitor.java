package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visitor of the page, with a browser context of their own. */
public final class Visitor implements AutoCloseable {
    /** Ratings by movie, enough for personal recommendations. */
    public static final Map<String, Double> RATINGS = Map.of("260", 5.0, "1196", 5.0, "1", 4.0, "364", 2.0, "541", 4.5);

    /** The language of tests that look for texts, whatever the language of this machine. */
    public static final String ENGLISH = "en-US";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double TIMEOUT_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final TestServer server;
    private final List<String> errors = new ArrayList<>();

    Visitor(Browser browser, TestServer server) {
        this(browser, server, 1280, ColorScheme.DARK);
    }

    Visitor(Browser browser, TestServer server, int width, ColorScheme scheme) {
        this(browser, server, options(server, width, scheme));
    }

    private static NewContextOptions options(TestServer server, int width, ColorScheme scheme) {
        return new NewContextOptions()
                // Tests of what is kept for later visits are in OfflinePageTest.
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setBaseURL(server.uri("/").toString())
                .setLocale(ENGLISH)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Visitor(Browser browser, TestServer server, NewContextOptions options) {
        this.server = server;
        context = browser.newContext(options);
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    /** A visitor of the same server with another screen. */
    public Visitor withScreen(int width, ColorScheme scheme) {
        return new Visitor(context.browser(), server, width, scheme);
    }

    /** A visitor of the same server whose browser is in another language, such as {@code de-DE}. */
    public Visitor withLanguage(String language, int width) {
        return new Visitor(
                context.browser(),
                server,
                options(server, width, ColorScheme.LIGHT).setLocale(language));
    }

    /** A visitor of another server with another screen. */
    public Visitor of(TestServer other, int width, ColorScheme scheme) {
        return new Visitor(context.browser(), other, width, scheme);
    }

    /** A visitor of the same server with a phone. */
    public Visitor withPhone() {
        return withPhone(server);
    }

    /** A visitor of another server with a phone. */
    public Visitor withPhone(TestServer other) {
        return new Visitor(
                context.browser(),
                other,
                options(other, 390, ColorScheme.DARK).setHasTouch(true).setIsMobile(true));
    }

    public Page page() {
        return page;
    }

    /** Errors logged by the page, such as violations of its content security policy; should be empty. */
    public List<String> errors() {
        return errors;
    }

    public TestServer server() {
        return server;
    }

    /** Clears the browser's storage. */
    public void signOut() {
        page.navigate("icon.svg");
        page.evaluate("() => localStorage.clear()");
    }

    /** Signs in as a new user with {@link #RATINGS}. @return the id */
    public String withRatings() {
        String user = createUserWithRatings();
        signIn(user);
        return user;
    }

    /** Signs in as an existing user. */
    public void signIn(String user) {
        remember("marquee.user", user);
    }

    /** Signs in as an existing user with their token, as the page does for the users that it creates. */
    void signIn(String user, String token) {
        signIn(user);
        remember("marquee.tokens", "{\"%s\":\"%s\"}".formatted(user, token));
    }

    /** Sets an item of the browser's local storage before the page is opened. */
    public void remember(String key, String value) {
        page.navigate("icon.svg");
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", List.of(key, value));
    }

    /** Creates a user with {@link #RATINGS}, without a token. @return the id */
    public String createUserWithRatings() {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        rateAll(user, "");
        return user;
    }

    /** Creates a user with {@link #RATINGS} and a token. @return the code to sign in */
    public String createUserWithToken() {
        JsonNode user = server.post("/api/v1/users?token=true", "").json();
        rateAll(user.get("user").asText(), user.get("token").asText());
        return user.get("user").asText() + "." + user.get("token").asText();
    }

    private void rateAll(String user, String token) {
        RATINGS.forEach((movie, rating) -> server.send(
                "PUT",
                "/api/v1/users/%s/ratings/%s".formatted(user, movie),
                "{\"rating\":%s}".formatted(rating),
                "Content-Type",
                "application/json",
                "X-User-Token",
                token));
    }

    /** The id of this browser's user. */
    public String user() {
        return String.valueOf(page.evaluate("() => localStorage.getItem('marquee.user')"));
    }

    /** What the server has of this browser's user, such as {@code ratings}. */
    public JsonNode stored(String resource) {
        Object token =
                page.evaluate("user => JSON.parse(localStorage.getItem('marquee.tokens') ?? '{}')[user] ?? ''", user());
        return server.get("/api/v1/users/%s/%s".formatted(user(), resource), "X-User-Token", token.toString())
                .json();
    }

    /** Waits until the server has a rating by this browser's user; {@code null} for none. */
    public void waitForRating(String movie, @Nullable Double rating) {
        page.waitForCondition(() -> {
            JsonNode stored = stored("ratings/" + movie).path("rating");
            return rating == null ? stored.isMissingNode() : stored.asDouble() == rating;
        });
    }

    /** Waits until the server has exactly these movies with a mark, such as {@code seen}, of this browser's user. */
    public void waitForMarked(String mark, String... movies) {
        page.waitForCondition(() -> List.of(movies)
                .equals(stored(mark).path("movies").findValuesAsText("movie").stream()
                        .sorted()
                        .toList()));
    }

    /** Opens a view, such as {@code #/taste}, and waits until it is loaded. */
    public void open(String view) {
        page.navigate("icon.svg");
        page.navigate(view);
        waitUntilLoaded();
    }

    /** Follows a link of the navigation; the view opens after pending changes are stored. */
    public void goTo(String view) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(view).setExact(true))
                .click();
        assertThat(heading(view).first()).isVisible();
        waitUntilLoaded();
    }

    /** Waits until the view is loaded. */
    public void waitUntilLoaded() {
        assertThat(page.locator("main h1").first()).isAttached();
        assertThat(page.locator("[aria-busy]")).hasCount(0);
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The cards of a shelf. */
    public Locator shelf(String id) {
        return page.locator("[data-shelf=%s] .card".formatted(id));
    }

    /** Saves a screenshot under {@code target/screenshots}. */
    public void screenshot(String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
