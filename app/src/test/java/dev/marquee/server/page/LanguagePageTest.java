package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.marquee.server.page.files.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in languages other than English. */
@ExtendWith(InBrowser.class)
class LanguagePageTest {
    /** Everything that is seen or read out, except what is English in any language. */
    private static final String TEXTS = """
            () => [...document.querySelectorAll('body, body *')]
              .filter(element => !element.closest('[lang=en], noscript, script, .poster'))
              .flatMap(element => [
                ...['aria-label', 'aria-valuetext', 'title', 'placeholder'].map(name => element.getAttribute(name)),
                ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data),
              ])
              .map(text => (text ?? '').replaceAll('\\u00a0', ' ').trim())
              .filter(Boolean)""";

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void hasNoEnglishRestAndFitsTheNarrowestScreenInAnyFont(String language, Visitor first) {
        List<Pattern> english = englishTexts(language);
        try (Visitor visitor = first.withLanguage(language, PageLooksTest.NARROWEST)) {
            PageLooksTest.Members members = PageLooksTest.Members.create(visitor);
            PageLooksTest.VIEWS.forEach((name, address) -> {
                PageLooksTest.open(visitor, members, name, address);

                assertThat(visitor.page().locator("html")).hasAttribute("lang", language);
                assertThat(texts(visitor))
                        .as("texts of %s", name)
                        .hasSizeGreaterThan(20)
                        .noneMatch(text -> english.stream()
                                .anyMatch(pattern -> pattern.matcher(text).matches()));
                PageLooksTest.assertFitsInAnyFont(visitor, name + "-" + language);
            });
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void writesNumbersPluralsAndListsAsTheLanguageDoes(Visitor first) {
        try (Visitor visitor = first.withLanguage("de-AT", 1366)) {
            visitor.withRatings();
            visitor.open("#/");
            assertThat(visitor.page()).hasTitle("Für dich · Marquee");
            assertThat(visitor.page().locator(".tonight .probability b").first())
                    .hasText(Pattern.compile("\\d+\\u00a0%"));
            assertThat(visitor.page().locator("[data-shelf^=because] h2").first())
                    .hasText(Pattern.compile("Weil du .+ liebst"));
            visitor.open("#/movie/541");
            assertThat(visitor.page().locator(".movie-ratings .mean b")).hasText(Pattern.compile("\\d,\\d"));
            visitor.open("#/you");
            assertThat(visitor.heading("5 Bewertungen")).isVisible();
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void requestsTheTextsOfNoOtherLanguage(Visitor first) {
        try (Visitor visitor = first.withLanguage("fr-CA", 1366)) {
            List<String> requested = new ArrayList<>();
            visitor.page().onRequest(request -> requested.add(request.url()));
            visitor.open("#/");

            assertThat(visitor.heading("Quel sera votre prochain coup de cœur")).isVisible();
            assertThat(requested)
                    .filteredOn(url -> url.matches(".*[/](de|fr)[-.].*js"))
                    .hasSize(1);
        }
    }

    @Test
    void isEnglishForALanguageThatItDoesNotKnow(Visitor first) {
        try (Visitor visitor = first.withLanguage("tlh", 1366)) {
            visitor.open("#/");

            assertThat(visitor.heading("What will you love next?")).isVisible();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void isEnglishWhenTheTextsOfTheLanguageCannotBeLoaded(Visitor first) {
        try (Visitor visitor = first.withLanguage("de", 1366)) {
            visitor.page().route(Pattern.compile("/de[-.].*js$"), route -> route.abort());
            visitor.open("#/");

            assertThat(visitor.heading("What will you love next?")).isVisible();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visitor.link("Browse").first()).isVisible();
        }
    }

    @Test
    void keepsTheLanguageThatTheUserChooses(Visitor visitor) {
        visitor.open("#/");
        Locator choice = visitor.page().locator("#language");
        assertThat(choice.locator("option")).hasText(new String[] {"Browser", "English", "Deutsch", "Français"});

        choice.selectOption("de");
        assertThat(visitor.heading("Was wird dein nächster Lieblingsfilm?")).isVisible();
        visitor.page().reload();

        assertThat(visitor.heading("Was wird dein nächster Lieblingsfilm?")).isVisible();
        assertThat(choice).hasValue("de");
        assertThat(visitor.page().locator("link[rel=manifest]")).hasAttribute("href", "manifest.de.webmanifest");
        choice.selectOption("");
        assertThat(visitor.heading("What will you love next?")).isVisible();
    }

    private static List<String> texts(Visitor visitor) {
        return ((List<?>) visitor.page().evaluate(TEXTS))
                .stream().map(Object::toString).toList();
    }

    /** What matches the English texts that the language says otherwise, whatever their values. */
    private static List<Pattern> englishTexts(String language) {
        Set<String> own = Messages.of(language).all();
        return Messages.of("en").all().stream()
                .filter(text -> !own.contains(text))
                .flatMap(text -> Messages.pattern(text).stream())
                .toList();
    }
}
