package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Static checks of the files of the page, without a browser. */
class PageFilesTest {
    private static final Path WEB = Path.of("src", "main", "resources", "web");
    private static final Pattern IMPORT = Pattern.compile("from '([^']+)'");
    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"((?:css|js)/[^\"]+)\"");

    @Test
    void neverTurnStringsIntoMarkupOrCode() throws IOException {
        for (Path file : files(".js")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
        }
    }

    @Test
    void haveNoInlineStylesOrScripts() throws IOException {
        for (Path file : files(".html")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern(" style=| on[a-z]+=|<style|<script>");
        }
        for (Path file : files(".js")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern("\\bstyle: (?!'(?:percent|unit)')");
        }
    }

    @Test
    void importOnlyExistingLocalFiles() throws IOException {
        for (Path file : files(".js")) {
            Matcher imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                assertThat(file.resolveSibling(imports.group(1)))
                        .as(file.toString())
                        .isRegularFile();
            }
        }
        for (Path file : files(".css")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("url(", "@import");
        }
    }

    @Test
    void linkAllStylesheets() throws IOException {
        List<Path> linked = Stream.of(linked("index.html"), linked("admin.html"))
                .flatMap(List::stream)
                .toList();

        assertThat(linked).containsAll(files(".css")).allMatch(Files::isRegularFile);
    }

    @Test
    void leaveTheAdministrationToThoseWhoOpenIt() throws IOException {
        assertThat(linked("index.html").toString()).doesNotContain("admin");
        for (Path file : files(".js")) {
            if (!file.toString().contains("admin")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("/admin");
            }
        }
    }

    private static List<Path> linked(String page) throws IOException {
        return LINKED.matcher(Files.readString(WEB.resolve(page)))
                .results()
                .map(link -> WEB.resolve(link.group(1)))
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
