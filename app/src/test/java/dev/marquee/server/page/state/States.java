package dev.marquee.server.page.state;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.marquee.server.page.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** How to bring the page into each of its states, as a user with ratings unless it is that of a new visitor. */
final class States {
    private static final FilePayload FILE = file("""
            title,year,rating,status,type
            Heat,1995,4.5,,movie
            Emma,1996,4,,movie
            Stalker,1979,,watchlist,movie
            A Movie of the Future,2033,4,,movie
            Breaking Bad,2008,5,,series
            """);

    private final Map<String, Consumer<Visitor>> all = new LinkedHashMap<>();

    /** All states by name. */
    static Map<String, Consumer<Visitor>> all() {
        States states = new States();
        states.ofNewVisitors();
        states.ofLists();
        states.ofMovies();
        states.ofTheUser();
        states.ofDialogs();
        states.ofImports();
        states.ofErrors();
        return states.all;
    }

    private void ofNewVisitors() {
        visitor("welcome", visitor -> visitor.open("#/"));
        visitor("an id refused", visitor -> {
            visitor.open("#/");
            visitor.page().locator(".returning summary").click();
            visitor.page().getByLabel("Your id").fill("42");
            visitor.button("Continue").click();
            assertThat(visitor.page().locator(".refused")).not().isEmpty();
        });
        visitor("browse of a new visitor", visitor -> visitor.open("#/browse"));
        visitor("movie of a new visitor", visitor -> visitor.open("#/movie/541"));
        visitor("taste of a new visitor", visitor -> visitor.open("#/taste"));
        visitor("you of a new visitor", visitor -> visitor.open("#/you"));
        visitor("a link to watch together", visitor -> visitor.open("#/together/" + visitor.createUserWithRatings()));
        visitor("the first question", visitor -> visitor.open("#/interview"));
        visitor("a friend's link", visitor -> visitor.open("#/shared/" + share(visitor)));
        visitor("a revoked link", visitor -> visitor.open("#/shared/revoked"));
    }

    private void ofLists() {
        user("home", visitor -> visitor.open("#/"));
        user("home tuned", visitor -> {
            visitor.open("#/");
            visitor.page().locator(".tuning-panel summary").click();
        });
        user("a card pointed at", visitor -> {
            visitor.open("#/");
            visitor.page().locator(".shelf .card").first().hover();
        });
        user("tonight without movies", visitor -> {
            visitor.open("#/");
            visitor.page().getByLabel("Mood").selectOption("true");
            visitor.page().getByLabel("Decade").selectOption("1920");
            assertThat(visitor.page().locator(".tonight .empty")).isVisible();
        });
        user("questions and what they found", visitor -> {
            visitor.open("#/interview");
            assertThat(visitor.page().locator(".preview h2")).isVisible();
        });
        user("browse", visitor -> visitor.open("#/browse?sort=liked&known=many&unseen=true"));
        user("browse without movies", visitor -> visitor.open("#/browse?query=zzyzx"));
        user("browse by an unknown genre", visitor -> visitor.open("#/browse?genre=Nope"));
        user("search", visitor -> search(visitor, "star wars", "Star Wars"));
        user("search without movies", visitor -> search(visitor, "zzyzx", "No movies found"));
        user("search without a server", visitor -> {
            visitor.open("#/");
            visitor.page().route("**/movies?*", Route::abort);
            type(visitor, "heat");
            assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).containsText("server");
        });
        user("watchlist", visitor -> {
            visitor.server().send("PUT", "/api/v1/users/%s/watchlist/318".formatted(visitor.user()), "");
            visitor.open("#/watchlist");
        });
        user("watchlist without movies", visitor -> visitor.open("#/watchlist"));
        user("nowhere", visitor -> visitor.open("#/nowhere"));
    }

    private void ofMovies() {
        user("movie", visitor -> visitor.open("#/movie/1210"));
        user("a rated movie", visitor -> visitor.open("#/movie/541"));
        user("a movie and what counts against it", visitor -> {
            visitor.server()
                    .send(
                            "PUT",
                            "/api/v1/users/%s/ratings/2628".formatted(visitor.user()),
                            "{\"rating\":1}",
                            "Content-Type",
                            "application/json");
            visitor.open("#/movie/5378");
        });
        user("a marked movie", visitor -> {
            visitor.open("#/movie/318");
            visitor.page().locator(".movie-head [data-mark=listed]").click();
            assertThat(visitor.page().locator(".toast")).isVisible();
        });
        user("a movie just rated", visitor -> {
            visitor.open("#/movie/318");
            visitor.page().locator(".movie-head .stars").press("4");
            assertThat(visitor.button("Undo")).isVisible();
        });
    }

    private void ofTheUser() {
        user("together alone", visitor -> visitor.open("#/together"));
        user("together", visitor -> {
            visitor.remember("marquee.settings", "{\"friends\":[\"%s\"]}".formatted(visitor.createUserWithRatings()));
            visitor.open("#/together");
        });
        user("a member refused", visitor -> {
            visitor.open("#/together");
            visitor.page().getByLabel("Their id or link").fill("mistyped");
            visitor.button("Add").click();
            assertThat(visitor.page().locator(".refused")).not().isEmpty();
        });
        user("taste and its tables", visitor -> {
            visitor.open("#/taste");
            unfold(visitor);
        });
        user("you", visitor -> {
            for (String mark : new String[] {"seen/6", "not-interested/7", "not-seen/8"}) {
                visitor.server().send("PUT", "/api/v1/users/%s/%s".formatted(visitor.user(), mark), "");
            }
            visitor.remember(
                    "marquee.profiles",
                    "[{\"user\":\"%s\",\"name\":\"Anna\"},{\"user\":\"%s\",\"name\":\"Ben\"}]"
                            .formatted(visitor.user(), visitor.createUserWithRatings()));
            share(visitor, visitor.user());
            visitor.open("#/you");
            unfold(visitor);
        });
        user("you with a sign-in code and twins", visitor -> {
            String twin = visitor.createUserWithRatings();
            visitor.server()
                    .send(
                            "PUT",
                            "/api/v1/users/%s/twins".formatted(twin),
                            "{\"name\":\"Ben\"}",
                            "Content-Type",
                            "application/json");
            visitor.open("#/you");
            visitor.page().getByLabel("Name that others see").fill("Anna");
            visitor.button("Agree to be seen").click();
            assertThat(visitor.page().locator(".twin-list li").first()).isVisible();
            visitor.button("Protect my account").click();
            assertThat(visitor.button("Copy sign-in code")).isVisible();
            unfold(visitor);
        });
    }

    private void ofDialogs() {
        user("a sheet", visitor -> {
            visitor.open("#/browse");
            visitor.page().locator(".card-more").first().click();
            assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();
        });
        user("shortcuts", visitor -> {
            visitor.open("#/browse");
            visitor.page().keyboard().press("?");
            assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();
        });
        user("deletion", visitor -> {
            visitor.open("#/you");
            visitor.button("Delete my data").click();
            assertThat(visitor.button("Delete everything")).isDisabled();
        });
        user("deletion confirmed", visitor -> {
            visitor.open("#/you");
            visitor.button("Delete my data").click();
            visitor.page().getByLabel("To confirm, type delete").fill("delete");
            assertThat(visitor.button("Delete everything")).isEnabled();
        });
    }

    private void ofImports() {
        user("before an import", visitor -> {
            importFile(visitor, FILE);
            assertThat(visitor.button("Import 2 movies")).isVisible();
            unfold(visitor);
        });
        user("after an import", visitor -> {
            importFile(visitor, FILE);
            visitor.button("Import 2 movies").click();
            assertThat(visitor.button("Undo the import")).isVisible();
        });
        user("a file that cannot be read", visitor -> {
            importFile(visitor, file("what is this"));
            assertThat(visitor.heading("Nothing in this file can be imported")).isVisible();
        });
        user("a file being sent", visitor -> {
            visitor.page().route("**/imports**", route -> {});
            importFile(visitor, FILE);
            assertThat(visitor.page().getByRole(AriaRole.PROGRESSBAR)).isVisible();
        });
    }

    private void ofErrors() {
        user("the server is away", visitor -> {
            visitor.page().route("**/shelves**", Route::abort);
            visitor.page().route("**/health/**", Route::abort);
            visitor.open("#/");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
        });
        user("the server is back", visitor -> {
            visitor.page().route("**/shelves**", Route::abort);
            visitor.open("#/");
            assertThat(visitor.page().locator(".connection")).isVisible();
            visitor.page().unroute("**/shelves**");
            assertThat(visitor.page().locator(".connection")).containsText("The server is back.");
        });
        for (int status : new int[] {503, 429, 401, 404, 400, 500}) {
            user("status " + status, visitor -> {
                visitor.page()
                        .route(
                                "**/shelves**",
                                route -> route.fulfill(new FulfillOptions()
                                        .setStatus(status)
                                        .setHeaders(Map.of("Retry-After", "600"))
                                        .setContentType("application/problem+json")
                                        .setBody("{\"title\":\"No\",\"detail\":\"Not available now.\"}")));
                visitor.open("#/");
                assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
            });
        }
        user("an unknown movie", visitor -> visitor.open("#/movie/unknown"));
        user("a rating refused", visitor -> {
            visitor.page().route("**/ratings/318", route -> route.fulfill(new FulfillOptions().setStatus(400)));
            visitor.open("#/movie/318");
            visitor.page().locator(".movie-head .stars").press("4");
            assertThat(visitor.page().locator(".toast.bad")).isVisible();
        });
        user("a rating that waits", visitor -> {
            visitor.page().route("**/ratings/318", Route::abort);
            visitor.open("#/movie/318");
            visitor.page().locator(".movie-head .stars").press("4");
            assertThat(visitor.page().locator(".toast.waiting")).isVisible();
        });
        user("loading", visitor -> {
            visitor.page().route("**/shelves**", route -> {});
            visitor.page().navigate("icon.svg");
            visitor.page().navigate("#/");
            assertThat(visitor.page().locator(".skeleton")).isVisible();
        });
    }

    private void visitor(String name, Consumer<Visitor> state) {
        all.put(name, state);
    }

    private void user(String name, Consumer<Visitor> state) {
        all.put(name, visitor -> {
            visitor.withRatings();
            state.accept(visitor);
        });
    }

    private static void search(Visitor visitor, String text, String found) {
        visitor.open("#/");
        type(visitor, text);
        assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).containsText(found);
    }

    private static void type(Visitor visitor, String text) {
        Locator search =
                visitor.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search movies"));
        search.fill(text);
    }

    private static void unfold(Visitor visitor) {
        visitor.page().evaluate("() => document.querySelectorAll('details').forEach(all => { all.open = true; })");
    }

    private static void importFile(Visitor visitor, FilePayload file) {
        visitor.open("#/you");
        visitor.page().locator(".file-input").setInputFiles(file);
    }

    private static FilePayload file(String text) {
        return new FilePayload("mine.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String share(Visitor visitor) {
        return share(visitor, visitor.createUserWithRatings());
    }

    private static String share(Visitor visitor, String user) {
        return visitor.server()
                .post("/api/v1/users/%s/shares".formatted(user), "{\"name\":\"Anna\"}")
                .json()
                .get("share")
                .asText();
    }
}
