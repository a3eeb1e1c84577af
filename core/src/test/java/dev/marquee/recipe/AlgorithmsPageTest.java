package dev.marquee.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.algorithm.Algorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks docs/algorithms.md against the declarations. With {@code -Dmarquee.docs=write} it writes the page instead:
 * {@code mvn -pl core test -Dtest=AlgorithmsPageTest -Dmarquee.docs=write}.
 */
class AlgorithmsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "algorithms.md");

    @Test
    void pageMatchesTheDeclarations() throws IOException {
        String page = Files.readString(PAGE);
        String generated = generated(page);

        if (System.getProperty("marquee.docs", "").equals("write")) {
            Files.writeString(PAGE, generated);
        } else {
            assertThat(page)
                    .as(
                            "docs/algorithms.md differs from the declarations; regenerate it as described in AlgorithmsPageTest")
                    .isEqualTo(generated);
        }
    }

    @Test
    void listsEveryAlgorithm() throws IOException {
        String page = Files.readString(PAGE);
        String frame = page.substring(0, page.indexOf(begin("abilities")));

        assertThat(Algorithms.all().stream().map(Algorithm::name))
                .allSatisfy(name -> assertThat(frame).contains("| `" + name + "` |"));
    }

    private static String generated(String page) {
        Map<String, String> parts =
                Map.of("abilities", AlgorithmsPage.abilities(), "options", AlgorithmsPage.options());
        return Stream.of("abilities", "options")
                .reduce(page, (text, part) -> replaced(text, part, parts.getOrDefault(part, "")));
    }

    private static String replaced(String page, String part, String by) {
        int start = page.indexOf(begin(part));
        int end = page.indexOf(end(part));
        assertThat(start).as(begin(part)).isNotNegative();
        assertThat(end).as(end(part)).isGreaterThan(start);
        return page.substring(0, start) + begin(part) + "\n" + by + page.substring(end);
    }

    private static String begin(String part) {
        return "<!-- made from the code: " + part + " -->";
    }

    private static String end(String part) {
        return "<!-- end of " + part + " -->";
    }
}
