package dev.marquee.server.page.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.options.ColorScheme;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for violations of the rules of axe in every state of the page, in both themes. Its name is not that of a test, since it takes
 * minutes; CONTRIBUTING.md has the command. The administration has tests of its own.
 */
@ExtendWith(InBrowser.class)
class PageAccessibility {
    private static final int LAPTOP = 1366;

    static Stream<Arguments> states() {
        return States.all().entrySet().stream()
                .map(state -> Named.of(state.getKey(), state.getValue()))
                .flatMap(state -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(theme -> Arguments.of(Named.of(state.getName(), state), theme)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void breaksNoRuleOfAxe(Named<Consumer<Visitor>> state, ColorScheme theme, Visitor first) {
        try (Visitor visitor = first.withScreen(LAPTOP, theme)) {
            state.getPayload().accept(visitor);
            if (!List.of("loading", "a file being sent").contains(state.getName())) {
                visitor.waitUntilLoaded();
            }

            AxeResults results = new AxeBuilder(visitor.page()).analyze();

            assertThat(results.getPasses()).as("rules that are passed").isNotEmpty();
            assertThat(results.getViolations()).isEmpty();
        }
    }
}
