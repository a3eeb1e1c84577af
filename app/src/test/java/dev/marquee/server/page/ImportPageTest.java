package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports: the report, what is settled in it, what changed, and undoing it; by mouse, key, touch and drop. */
@ExtendWith(InBrowser.class)
class ImportPageTest {
    /** Two of the catalogue's movies have this title and year. */
    private static final String UNCLEAR = "Emma";

    private static final FilePayload LETTERBOXD =
            zip(Map.of("ratings.csv", """
                    Date,Name,Year,Letterboxd URI,Rating
                    2024-01-01,Heat,1995,https://boxd.it/1,4.5
                    2024-01-02,Toy Story,1995,https://boxd.it/2,5
                    2024-01-03,Emma,1996,https://boxd.it/3,4
                    2024-01-04,A Movie of the Future,2033,https://boxd.it/4,1
                    2024-01-05,A Movie of No Catalogue,1933,https://boxd.it/5,1
                    """, "watched.csv", """
                    Date,Name,Year,Letterboxd URI
                    2024-01-01,Alien,1979,https://boxd.it/6
                    """, "watchlist.csv", """
                    Date,Name,Year,Letterboxd URI
                    2024-01-01,Brazil,1985,https://boxd.it/7
                    2024-01-01,Stalker,1979,https://boxd.it/8
                    """));

    @Test
    void tellsWhatAFileHasAndWhatItChangedUntilThatIsUndone(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");

        choose(visitor, LETTERBOXD);
        Locator dialog = dialog(visitor);

        assertThat(dialog.locator(".import-source"))
                .hasText("From Letterboxd: 5 ratings, 1 movie seen, and 2 movies on lists.");
        assertThat(dialog.locator(".counts dd")).hasText(new String[] {"5", "2", "1"});
        assertThat(dialog).containsText("For your watchlist (2)");
        assertThat(dialog).containsText("Newer than the catalogue, which ends in 2018 (1)");
        assertThat(dialog).containsText("Not in the catalogue (1)");
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.screenshot("import");
        dialog.locator("fieldset label").nth(1).click();
        visitor.button("Import 6 movies").click();

        assertThat(dialog.locator(".import-changes li"))
                .hasText(new String[] {"2 new ratings", "1 movie marked as seen", "2 movies on your watchlist"});
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.screenshot("imported");
        assertThat(marks(visitor, user).get("watchlist")).hasSize(2);
        visitor.button("Undo the import").click();

        assertThat(visitor.page().locator(".toast")).containsText("The import is undone.");
        assertThat(visitor.heading("5 ratings")).isVisible();
        assertThat(marks(visitor, user).get("watchlist")).isEmpty();
        assertThat(marks(visitor, user).get("ratings")).hasSize(Visitor.RATINGS.size());
    }

    @Test
    void takesInAWatchlistAloneByKeyboard(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");

        choose(visitor, new FilePayload("list.txt", "text/plain", bytes("Heat (1995)\nAlien (1979)\n")));
        Locator run = visitor.button("Import 2 movies");
        assertThat(run).isVisible();
        assertThat(visitor.page().locator(".import-source")).isFocused();
        tabTo(visitor, run);
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.heading("Imported. This is new:")).isFocused();
        assertThat(dialog(visitor).locator(".import-changes li")).hasText("2 movies on your watchlist");
        visitor.page().keyboard().press("Escape");
        assertThat(dialog(visitor)).hasCount(0);
        assertThat(marks(visitor, user).get("watchlist")).hasSize(2);
    }

    @Test
    void settlesUnclearTitlesByKeyboardAndLeavesThemOutUnlessTheyAreSettled(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");
        choose(visitor, table("title,year,rating\nEmma,1996,4\nEros,2004,3\n"));
        Locator first = dialog(visitor).locator("fieldset").first();
        assertThat(first.locator("legend")).hasText("Emma (1996)");
        assertThat(dialog(visitor).locator(".button.primary")).isHidden();

        first.getByRole(AriaRole.RADIO).last().focus();
        visitor.page().keyboard().press("ArrowUp");
        assertThat(first.getByRole(AriaRole.RADIO).nth(1)).isChecked();
        tabTo(visitor, visitor.button("Import 1 movie"));
        visitor.page().keyboard().press("Enter");
        assertThat(dialog(visitor).locator(".import-changes li")).hasText("1 new rating");

        assertThat(marks(visitor, user).get("ratings")).hasSize(Visitor.RATINGS.size() + 1);
    }

    @Test
    void settlesUnclearTitlesByTouchOnANarrowScreen(Visitor first) {
        try (Visitor visitor = first.withPhone()) {
            visitor.withRatings();
            visitor.open("#/you");
            choose(visitor, table("title,year,rating\n%s,1996,4\n".formatted(UNCLEAR)));
            Locator candidate =
                    dialog(visitor).locator("fieldset label", new Locator.LocatorOptions().setHasText("Drama"));

            candidate.tap();

            assertThat(candidate.boundingBox().height).isGreaterThanOrEqualTo(44);
            visitor.screenshot("import-390");
            visitor.button("Import 1 movie").tap();
            assertThat(dialog(visitor).locator(".import-changes li")).hasText("1 new rating");
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void fitsTheNarrowestScreenInAnyFont(Visitor first) {
        try (Visitor visitor = first.withScreen(PageLooksTest.NARROWEST, ColorScheme.DARK)) {
            visitor.withRatings();
            visitor.open("#/you");
            choose(visitor, LETTERBOXD);
            assertThat(visitor.button("Import 5 movies")).isVisible();

            PageLooksTest.assertFitsInAnyFont(visitor, "import");

            visitor.button("Import 5 movies").click();
            assertThat(visitor.button("Undo the import")).isVisible();
            PageLooksTest.assertFitsInAnyFont(visitor, "imported");
        }
    }

    @Test
    void namesTheListsOfAnArchiveAndPutsTheChosenOnesOnTheWatchlist(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");
        choose(
                visitor,
                zip(Map.of(
                        "ratings.csv",
                        """
                Date,Name,Year,Letterboxd URI,Rating
                2024-01-01,Alien,1979,https://boxd.it/1,4.5
                """,
                        "watchlist.csv",
                        """
                Date,Name,Year,Letterboxd URI
                2024-01-01,Brazil,1985,https://boxd.it/7
                """,
                        "lists/rain.csv",
                        list("Rain & thunder", "Brazil,1985", "Alien,1979", "Stalker,1979"),
                        "lists/seen.csv",
                        list("Seen", "Alien,1979"))));
        Locator lists = dialog(visitor).getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Your lists"));

        assertThat(lists.locator("label"))
                .hasText(new String[] {"Rain & thunder3 movies · 2 to watch", "Seen1 movie · none to watch"});
        assertThat(lists.getByRole(AriaRole.CHECKBOX).last()).isDisabled();
        assertThat(visitor.button("Import 2 movies")).isVisible();
        lists.getByRole(AriaRole.CHECKBOX).first().focus();
        visitor.page().keyboard().press("Space");
        assertThat(visitor.button("Import 3 movies")).isVisible();
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.screenshot("import-lists");
        visitor.button("Import 3 movies").click();

        assertThat(dialog(visitor).locator(".import-changes li"))
                .hasText(new String[] {"1 new rating", "2 movies on your watchlist"});
        assertThat(marks(visitor, user).get("watchlist")).hasSize(2);
    }

    @Test
    void namesTheListsOfTraktAndWhatIsNoListInAFolderOfLists(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");
        String entries =
                "[{\"rank\":1,\"listed_at\":\"2024-01-01\",\"type\":\"movie\",\"movie\":{\"title\":\"Stalker\",\"year\":1979,\"ids\":{\"trakt\":1}}}]";
        choose(
                visitor,
                zip(Map.of(
                        "lists-watchlist.json",
                        entries.replace("Stalker", "Brazil").replace("1979", "1985"),
                        "lists-list-31-rain.json",
                        entries,
                        "lists-lists.json",
                        "[{\"name\":\"Rain & thunder\",\"ids\":{\"trakt\":31}}]",
                        "lists/music.csv",
                        "Artist,Plays\nHeat,4\n")));
        Locator lists = dialog(visitor).getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Your lists"));
        Locator unread = dialog(visitor).locator(".import-left li").first();

        assertThat(lists.locator("label")).hasText("Rain & thunder1 movie · 1 to watch");
        assertThat(unread.locator("summary")).hasText("1 list whose file has no column of titles or ids");
        unread.locator("summary").click();
        assertThat(unread.locator("li")).hasText("lists/music.csv");
        lists.getByRole(AriaRole.CHECKBOX).check();
        visitor.button("Import 2 movies").click();

        assertThat(dialog(visitor).locator(".import-changes li")).hasText("2 movies on your watchlist");
        assertThat(marks(visitor, user).get("watchlist")).hasSize(2);
    }

    private static String list(String name, String... movies) {
        return "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2024-01-01,%s,,x,\n\nPosition,Name,Year,URL,Description\n"
                        .formatted(name)
                + Stream.of(movies).map("1,%s,x,\n"::formatted).collect(Collectors.joining());
    }

    @Test
    void saysWhatIsLeftOutAndWhy(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/you");

        choose(visitor, table("""
                Const,Your Rating,Date Rated,Title,Title Type,Year
                tt0113277,9,2020-01-01,Heat,Movie,1995
                tt0113277,8,2019-01-01,Heat,Movie,1995
                tt0903747,10,2020-01-01,Breaking Bad,TV Series,2008
                tt0959621,10,2020-01-01,Pilot,TV Episode,2008
                """));

        Locator reasons = dialog(visitor).locator(".import-left > ul > li");
        assertThat(reasons).hasCount(2);
        assertThat(reasons.last()).hasText("1 earlier rating of the same movie: the latest counts");
        Locator series = reasons.first().locator("summary");
        assertThat(series).hasText("2 series and episodes: only movies are recommended here");
        assertThat(reasons.first().locator("li").first()).isHidden();
        series.click();
        assertThat(reasons.first().locator("li")).hasText(new String[] {"Breaking Bad (2008)", "Pilot (2008)"});
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.screenshot("import-left");
    }

    @Test
    void saysWhatCanBeReadForAnArchiveWithoutKnownFiles(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/you");

        choose(visitor, zip(Map.of("photo.jpg", "nothing to read")));

        assertThat(visitor.heading("Nothing in this file can be imported")).isFocused();
        assertThat(dialog(visitor)).containsText("What can be read: the zip archive or the file that Letterboxd");
        assertThat(dialog(visitor).getByRole(AriaRole.ALERT)).containsText("'photo.jpg'");
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.screenshot("import-failed");
        var chooser = visitor.page()
                .waitForFileChooser(() -> visitor.button("Choose another file").click());
        chooser.setFiles(LETTERBOXD);

        assertThat(visitor.button("Import 5 movies")).isVisible();
        visitor.errors().clear();
    }

    @Test
    void tellsHowMuchOfALargeFileIsSent(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/you");
        CDPSession network = visitor.page().context().newCDPSession(visitor.page());
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 200_000);
        network.send("Network.emulateNetworkConditions", slow);
        String rows = "Heat,1995,4.5,%s\n".formatted("x".repeat(200)).repeat(1000);

        choose(visitor, table("title,year,rating,review\n" + rows));
        Locator bar = visitor.page().locator(".import-progress progress");
        assertThat(visitor.page().locator(".import-progress [role=status]")).hasText("Sending the file …");
        visitor.page().waitForCondition(() -> Double.parseDouble(bar.getAttribute("value") + "") > 0.1);
        visitor.screenshot("import-progress");

        assertThat(visitor.button("Import 1 movie")).isVisible();
        assertThat(dialog(visitor)).containsText("999 earlier ratings of the same movies");
    }

    @Test
    void takesAFileThatIsDropped(Visitor visitor) {
        visitor.open("#/");

        visitor.page().evaluate("""
                text => {
                  const data = new DataTransfer();
                  data.items.add(new File([text], 'mine.csv'));
                  for (const type of ['dragover', 'drop']) {
                    document.querySelector('.welcome').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
                  }
                }""", "title,year,rating\nHeat,1995,4\n");
        visitor.button("Import 1 movie").click();
        visitor.button("Continue").click();

        assertThat(visitor.page().locator(".shelf .card").first()).isVisible();
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.DIALOG);
    }

    private static JsonNode marks(Visitor visitor, String user) {
        return visitor.server().get("/api/v1/users/%s/marks".formatted(user)).json();
    }

    private static void choose(Visitor visitor, FilePayload file) {
        visitor.page().locator(".file-input").setInputFiles(file);
    }

    private static void tabTo(Visitor visitor, Locator control) {
        for (int i = 0; i < 30 && !(boolean) control.evaluate("element => element === document.activeElement"); i++) {
            visitor.page().keyboard().press("Tab");
        }
        assertThat(control).isFocused();
    }

    private static FilePayload table(String text) {
        return new FilePayload("mine.csv", "text/csv", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FilePayload zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("letterboxd.zip", "application/zip", bytes.toByteArray());
    }
}
