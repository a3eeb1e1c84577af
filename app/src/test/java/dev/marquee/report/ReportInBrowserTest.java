package dev.marquee.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.marquee.explore.Exploration;
import dev.marquee.server.page.Chromium;
import dev.marquee.testkit.SmallData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report on a phone and a laptop, in both themes. */
class ReportInBrowserTest {
    @TempDir
    private static Path folder;

    private static List<Chromium> browsers = List.of();

    private static Path report = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is on the path, so reports are not looked at");
        browsers = List.of(Chromium.start(Chromium.installed().orElseThrow()));
        report = Files.writeString(
                folder.resolve("report.html"),
                ExplorePage.of(Exploration.of(SmallData.cinema()), List.of(), "marquee explore")
                        .html());
    }

    @AfterAll
    static void close() {
        browsers.forEach(Chromium::close);
    }

    private static BrowserContext context(int width, ColorScheme theme, boolean touch) {
        return browsers.getFirst()
                .browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(theme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setHasTouch(touch));
    }

    private static Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(report.toUri().toString());
        return page;
    }

    @ParameterizedTest
    @CsvSource({"320, DARK", "390, LIGHT", "1366, LIGHT", "1366, DARK"})
    void breaksNoRuleOfAxeAndFitsTheScreen(int width, ColorScheme theme) {
        try (BrowserContext context = context(width, theme, false)) {
            Page page = open(context);

            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(width);
        }
    }

    @Test
    void hasNothingBesideTheLastFigureOfARowOnAPhone() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT, false)) {
            Page page = open(context);
            Locator figures = page.locator(".tiles > div");
            assertThat(figures.count()).isGreaterThan(2);

            assertThat(page.locator(".tiles").evaluate("tiles => getComputedStyle(tiles).backgroundColor"))
                    .isEqualTo("rgba(0, 0, 0, 0)");
            assertThat(
                            figures.evaluateAll(
                                    "all => all.every(figure => getComputedStyle(figure).backgroundColor === 'rgba(0, 0, 0, 0)')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void leadsToASectionByKeysAndByTouch() {
        for (boolean touch : new boolean[] {false, true}) {
            try (BrowserContext context = context(390, ColorScheme.DARK, touch)) {
                Page page = open(context);
                Locator link = page.locator(".contents a").last();
                if (touch) {
                    link.tap();
                } else {
                    for (int i = 0;
                            i < 50 && !(boolean) link.evaluate("link => link === document.activeElement");
                            i++) {
                        page.keyboard().press("Tab");
                    }
                    page.keyboard().press("Enter");
                }
                String target = Objects.requireNonNull(link.getAttribute("href"));

                page.waitForCondition(() -> page.url().endsWith(target));
                page.waitForCondition(() -> {
                    var box = page.locator(target).boundingBox();
                    return box != null && box.y >= -1 && box.y < 800;
                });
            }
        }
    }
}
