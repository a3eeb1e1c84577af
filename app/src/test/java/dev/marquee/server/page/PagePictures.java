package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Draws the table of {@code docs/page.md}: every state of the page on a phone, a laptop and a television. Its name is not that of a
 * test, since pictures change with the fonts of the machine; docs/page.md has the command.
 */
@ExtendWith(InBrowser.class)
class PagePictures {
    private static final Path DOCS = Path.of("..", "docs");
    private static final long MAX_BYTES = 1_500_000;
    private static final float QUALITY = 0.72f;

    /** A screen; its pictures are scaled to a width. */
    private record Screen(String name, int width, int height, int shown, ColorScheme scheme) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen("a phone, 390", 390, 844, 260, ColorScheme.DARK),
            new Screen("a laptop, 1366", 1366, 768, 560, ColorScheme.LIGHT),
            new Screen("a television, 2560", 2560, 1440, 560, ColorScheme.DARK));

    private static final FilePayload FILE =
            new FilePayload("mine.csv", "text/csv", """
            title,year,rating,status,type
            Heat,1995,4.5,,movie
            Alien,1979,5,,movie
            Emma,1996,4,,movie
            Stalker,1979,,watchlist,movie
            A Movie of the Future,2033,4,,movie
            Breaking Bad,2008,5,,series
            """.getBytes(StandardCharsets.UTF_8));

    /** What shows each state to a visitor who is signed in as a user with ratings and a friend. */
    private static final Map<String, BiConsumer<Visitor, PageLooksTest.Members>> STATES = states();

    private static Map<String, BiConsumer<Visitor, PageLooksTest.Members>> states() {
        Map<String, BiConsumer<Visitor, PageLooksTest.Members>> states = new LinkedHashMap<>();
        states.put("first visit", view("welcome", "#/"));
        states.put("interview", view("interview", "#/interview"));
        states.put("home", view("home", "#/"));
        states.put("a card's sheet", (visitor, members) -> {
            view("browse", "#/browse?query=heat").accept(visitor, members);
            visitor.page().locator(".card-more").first().click();
            assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();
        });
        states.put("a movie", view("movie", "#/movie/541"));
        states.put("search", (visitor, members) -> {
            view("home", "#/").accept(visitor, members);
            visitor.page().getByRole(AriaRole.COMBOBOX).first().fill("star wars");
            assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).containsText("Star Wars");
        });
        states.put("browse", view("browse", "#/browse?genre=Horror"));
        states.put("watchlist", view("watchlist", "#/watchlist"));
        states.put("together", view("together", "#/together"));
        states.put("taste", view("taste", "#/taste"));
        states.put("you", view("you", "#/you"));
        states.put("before an import", (visitor, members) -> {
            view("you", "#/you").accept(visitor, members);
            visitor.page().locator(".file-input").setInputFiles(FILE);
            assertThat(visitor.button("Import 3 movies")).isVisible();
        });
        states.put("after an import", (visitor, members) -> {
            view("you", "#/you").accept(visitor, members);
            visitor.page().locator(".file-input").setInputFiles(FILE);
            visitor.button("Import 3 movies").click();
            assertThat(visitor.button("Undo the import")).isVisible();
            visitor.button("Undo the import").focus();
        });
        states.put(
                "a friend's link",
                (visitor, members) -> view(
                                "shared",
                                "#/shared/"
                                        + visitor.server()
                                                .post(
                                                        "/api/v1/users/%s/shares".formatted(members.user()),
                                                        "{\"name\":\"Anna\"}",
                                                        "X-User-Token",
                                                        members.token())
                                                .json()
                                                .get("share")
                                                .asText())
                        .accept(visitor, members));
        states.put("the server is away", (visitor, members) -> {
            PageLooksTest.open(visitor, members, "taste", "#/taste");
            visitor.page().route("**/api/**", route -> route.abort());
            visitor.page().route("**/health/**", route -> route.abort());
            visitor.page().reload();
            assertThat(visitor.page().locator(".connection")).containsText("The server is away");
            visitor.waitUntilLoaded();
            visitor.errors().clear();
        });
        states.put("nowhere", view("nowhere", "#/nowhere"));
        return states;
    }

    private static BiConsumer<Visitor, PageLooksTest.Members> view(String name, String address) {
        return (visitor, members) -> {
            PageLooksTest.open(visitor, members, name, address);
            visitor.waitUntilLoaded();
        };
    }

    @Test
    void ofEveryStateOnEveryScreen(Visitor first) throws IOException {
        Path folder = Files.createDirectories(DOCS.resolve("page"));
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, BiConsumer<Visitor, PageLooksTest.Members>> state : STATES.entrySet()) {
            StringBuilder row = new StringBuilder("| ").append(state.getKey()).append(" |");
            for (Screen screen : SCREENS) {
                String file = "%s-%d.jpg".formatted(state.getKey().replaceAll("[^a-z]+", "-"), screen.width());
                try (Visitor visitor = first.withScreen(screen.width(), screen.scheme())) {
                    visitor.page().setViewportSize(screen.width(), screen.height());
                    state.getValue().accept(visitor, PageLooksTest.Members.create(visitor));
                    write(folder.resolve(file), picture(visitor, screen));
                }
                row.append(" ![%s on %s](page/%s) |".formatted(state.getKey(), screen.name(), file));
            }
            rows.add(row.toString());
        }
        Files.writeString(DOCS.resolve("page.md"), document(rows));
        assertThat(bytes(folder)).isLessThan(MAX_BYTES);
    }

    private static String document(List<String> rows) {
        return """
                # The page in pictures
                Every state of the page on a phone in the dark, a laptop by day and a television across the room, %s pixels wide.
                Made on the bundled ratings, in Chromium, with a model that is trained in seconds, by
                `mvn -pl core,app test -Dtest=PagePictures -Dsurefire.failIfNoSpecifiedTests=false`.

                | state | %s |
                | --- | --- | --- | --- |
                %s
                """.formatted(
                String.join(
                        ", ",
                        SCREENS.stream().map(screen -> "" + screen.width()).toList()),
                String.join(" | ", SCREENS.stream().map(Screen::name).toList()),
                String.join("\n", rows));
    }

    private static BufferedImage picture(Visitor visitor, Screen screen) throws IOException {
        // Posters and shelves below the screen are drawn when they come near it.
        Locator posters = visitor.page().locator("main .poster:visible");
        if (posters.count() > 0) {
            assertThat(posters.first()).isVisible();
        }
        BufferedImage full =
                ImageIO.read(new ByteArrayInputStream(visitor.page().screenshot()));
        int height = Math.round((float) screen.shown() * screen.height() / screen.width());
        BufferedImage scaled = new BufferedImage(screen.shown(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(
                full.getScaledInstance(screen.shown(), height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return scaled;
    }

    private static void write(Path file, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }
}
