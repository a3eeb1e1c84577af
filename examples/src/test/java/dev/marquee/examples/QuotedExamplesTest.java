package dev.marquee.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java that README and docs show is taken from the examples, or from an algorithm of the library, so that it compiles and runs. */
class QuotedExamplesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int MAX_LINES = 40;

    static Stream<String> quotes() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> FENCE.matcher(read(file)).results().map(quote -> quote.group(1)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void everyQuoteIsPartOfAnExampleOrAnAlgorithm(String quote) {
        assertThat(Stream.concat(examples().stream(), algorithms().stream()))
                .anySatisfy(example -> assertThat(unindented(example)).contains(unindented(quote)));
    }

    @Test
    void readmeQuotesAnExample() {
        assertThat(read(ROOT.resolve("README.md"))).containsPattern(FENCE);
    }

    @Test
    void everyExampleIsShort() {
        assertThat(examples())
                .hasSizeGreaterThan(5)
                .allSatisfy(example -> assertThat(example.lines()).hasSizeLessThan(MAX_LINES));
    }

    private static List<String> examples() {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/marquee/examples"))) {
            return files.map(QuotedExamplesTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> algorithms() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("core/src/main/java/dev/marquee/algorithm"))) {
            return files.filter(Files::isRegularFile)
                    .map(QuotedExamplesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
