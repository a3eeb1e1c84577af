package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/privacy.md and docs/security.md claim: every test that holds a claim exists, and no other code opens connections. */
class DocumentedProtectionTest {
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Contract|Checks))(?:\\.(\\w+))?`");

    private static final Map<String, String> TESTS = Repository.javaFiles().stream()
            .filter(file -> Repository.name(file).contains("/src/test/"))
            .collect(Collectors.toMap(DocumentedProtectionTest::simpleName, Repository::read, (first, _) -> first));

    private static String simpleName(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/privacy.md", "docs/security.md"})
    void namesTestsThatExist(String page) {
        Stream<MatchResult> named = NAMED_TEST.matcher(Repository.read(page)).results();

        assertThat(named.toList()).isNotEmpty().allSatisfy(test -> {
            assertThat(TESTS).as(test.group()).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(TESTS.get(test.group(1))).as(test.group()).containsPattern("void " + test.group(2) + "\\(");
            }
        });
    }

    @Test
    void onlyDownloadsAndTheServersOwnProbesOpenConnections() {
        Pattern connection = Pattern.compile("java\\.net\\.http|new Socket\\(|openConnection\\(|\\.openStream\\(\\)");

        assertThat(Repository.mainJavaFiles().stream()
                        .map(Repository::name)
                        .filter(name -> name.startsWith("core/") || name.startsWith("app/"))
                        .filter(name -> !name.endsWith("module-info.java"))
                        .filter(name -> !name.contains("/data/download/") && !name.contains("/data/tmdb/"))
                        .filter(name -> connection
                                .matcher(Repository.read(Repository.ROOT.resolve(name)))
                                .find()))
                .containsExactlyInAnyOrder(
                        // reads a file
                        "core/src/main/java/dev/marquee/imports/table/Workbook.java",
                        // connect to the server itself
                        "app/src/main/java/dev/marquee/server/probe/ReadinessProbe.java",
                        "app/src/main/java/dev/marquee/server/ListenerWatch.java",
                        "app/src/main/java/dev/marquee/cli/WarmUpCommand.java");
    }
}
