package dev.marquee.server.page.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.TestServer.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the page as the build bundles them; skipped where the page runs from its sources. */
class BundledFilesTest {
    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"([^#\"]+\\.(?:css|js))\"");
    private static final Pattern MESSAGES = Pattern.compile("/assets/(de|fr)-[A-Z0-9]{8}\\.js");

    @TempDir
    private static Path folder;

    private static List<TestServer> servers = List.of();

    @BeforeAll
    static void serve() {
        servers = List.of(TestServer.start(ServedModels.tiny(folder)));
        assumeTrue(
                get("/").text().contains("assets/"),
                "the page is not bundled: built with -Dbundle.skip=true, or esbuild is not published for this platform");
    }

    @AfterAll
    static void stop() {
        servers.forEach(TestServer::close);
    }

    private static Reply get(String path, String... headers) {
        return servers.getFirst().get(path, headers);
    }

    private static List<String> linked() {
        return linked("/");
    }

    private static List<String> linked(String page) {
        return LINKED.matcher(get(page).text())
                .results()
                .map((MatchResult link) -> "/" + link.group(1))
                .toList();
    }

    @Test
    void areOneStylesheetAndOneScriptBesideTheOneBeforeTheFirstPaintAndOneForEachLanguage() {
        assertThat(linked())
                .hasSize(5)
                .anyMatch(file -> file.matches("/assets/theme-[A-Z0-9]{8}\\.js"))
                .anyMatch(file -> file.matches("/assets/main-[A-Z0-9]{8}\\.js"))
                .anyMatch(file -> file.matches("/assets/page-[A-Z0-9]{8}\\.css"))
                .filteredOn(file -> MESSAGES.matcher(file).matches())
                .hasSize(2);
    }

    @Test
    void areOtherOnesForTheAdministration() {
        assertThat(linked("/admin"))
                .hasSize(3)
                .anyMatch(file -> file.matches("/assets/admin-[A-Z0-9]{8}\\.js"))
                .anyMatch(file -> file.matches("/assets/administration-[A-Z0-9]{8}\\.css"))
                .allMatch(file -> get(file).status() == 200);
    }

    @Test
    void stayInCachesForAYearWhileTheIndexIsAskedForAgain() {
        for (String file : linked()) {
            Reply reply = get(file, "Accept-Encoding", "gzip");
            assertThat(reply.status()).as(file).isEqualTo(200);
            assertThat(reply.header("Cache-Control")).as(file).isEqualTo("public, max-age=31536000, immutable");
            // The one before the first paint is too short to become smaller.
            assertThat(reply.header("Content-Encoding")).as(file).isEqualTo(file.contains("theme") ? "" : "gzip");
        }
        Reply index = get("/");
        assertThat(index.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/", "If-None-Match", index.header("ETag")).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/icon.svg", "/icon-192.png", "/favicon.ico", "/manifest.webmanifest", "/manifest.de.webmanifest"
            })
    void haveIconsAndManifestsBesideThemThatStayForAnHour(String file) {
        assertThat(get(file).header("Cache-Control")).isEqualTo("public, max-age=3600");
    }

    @Test
    void areUnknownUnderAnotherHash() {
        Reply reply = get("/assets/main-AAAAAAAA.js");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void replaceTheSources() {
        assertThat(get("/js/main.js").status()).isEqualTo(404);
        assertThat(get("/css/base.css").status()).isEqualTo(404);
    }

    @Test
    void comeWithTheSourcesForDebuggers() {
        String script = linked().stream()
                .filter(file -> file.contains("main"))
                .findFirst()
                .orElseThrow();
        String map = script + ".map";

        assertThat(get(script).text()).contains("sourceMappingURL=" + map.substring(map.lastIndexOf('/') + 1));
        assertThat(get(map).json().path("sourcesContent").toString()).contains("Entry point: creates the services");
    }
}
