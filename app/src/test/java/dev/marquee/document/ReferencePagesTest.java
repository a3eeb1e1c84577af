package dev.marquee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of reference are those that the declarations give. With {@code -Dmarquee.docs=write} it writes them instead:
 * {@code mvn -pl core,app test -Dtest=ReferencePagesTest -Dmarquee.docs=write -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReferencePagesTest {
    static Stream<Arguments> pages() {
        return Stream.of(
                page("commands.md", CommandsPage::text),
                page("metrics.md", MetricsPage::text),
                page("http-api.md", HttpApiPage::text));
    }

    private static Arguments page(String name, Supplier<String> text) {
        return Arguments.of(name, Named.of("from the declarations", text));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void matchTheDeclarations(String name, Supplier<String> generated) throws IOException {
        Path page = Page.ROOT.resolve("docs").resolve(name);

        if (System.getProperty("marquee.docs", "").equals("write")) {
            Files.writeString(page, generated.get());
        }
        assertThat(page)
                .as("docs/%s differs from the declarations; write it again as described in ReferencePagesTest", name)
                .hasContent(generated.get());
    }

    @Test
    void haveEveryMetricOnce() {
        assertThat(DeclaredMetric.all().stream().flatMap(metric -> MetricsPage.names(metric).stream()))
                .containsExactlyInAnyOrderElementsOf(MetricNames.all());
    }
}
