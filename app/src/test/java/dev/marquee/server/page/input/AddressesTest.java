package dev.marquee.server.page.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and ids that no page has. Each gets a sentence and a way on. */
@ExtendWith(InBrowser.class)
class AddressesTest {
    @Test
    void ofNoViewSaySo(Visitor visitor) {
        visitor.withRatings();
        for (String address :
                List.of("nowhere", "/nowhere", "/Movie/1", "/movie/", "/movie/1/2", "/you/1", "/%E0%A4%A")) {
            visitor.open("#" + address);

            assertThat(visitor.heading("There is no such page")).isVisible();
        }
        visitor.link("Browse all movies").click();
        assertThat(visitor.heading("All movies")).isVisible();
    }

    @Test
    void ofNoMovieSaySo(Visitor visitor) {
        visitor.withRatings();
        for (String id : List.of("a%2Fb", "%20", "%20a%20", "%E0%A4%A", "..", "%25", "0x1", "%3Cb%3E")) {
            visitor.open("#/movie/" + id);

            assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
            assertThat(visitor.page().locator(".error h1")).hasText(Pattern.compile("Not found|That did not work"));
        }
        visitor.link("Go to the home page").click();
        assertThat(visitor.page().locator(".tonight h3")).hasCount(3);
        visitor.errors().clear();
    }

    @Test
    void withFiltersThatAreNoneSayWhichAndLeadOn(Visitor visitor) {
        visitor.withRatings();
        Map.of(
                        "query=zzyzx", "No movies found",
                        "query=%00", "No movies found",
                        "genre=Nope", "Nope",
                        "from=abc", "abc",
                        "sort=best", "best",
                        "known=all", "all",
                        "unseen=maybe", "maybe")
                .forEach((filter, said) -> {
                    visitor.open("#/browse?" + filter);

                    assertThat(visitor.page().locator("main")).containsText(said);
                    assertThat(visitor.button("Try again")).hasCount(0);
                });
        visitor.page().getByLabel("Genre").selectOption("Western");
        visitor.errors().clear();
    }

    @Test
    void withAQueryOfThousandLettersAreRefusedInASentence(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/browse?query=" + "x".repeat(1000));

        assertThat(visitor.page().locator(".error p")).containsText("200");
        visitor.errors().clear();
    }

    @Test
    void ofGroupsWithIdsThatAreNoneLeaveThemOut(Visitor visitor) {
        visitor.withRatings();
        for (String ids : List.of("%", "%E0%A4%A", ",,,", "%2C", "a%2Fb", "%20")) {
            visitor.open("#/together/" + ids);

            assertThat(visitor.page().locator(".member")).hasCount(1);
            assertThat(visitor.page().locator(".together")).containsText("Add a friend by their id or link");
        }
        visitor.errors().clear();
    }

    @Test
    void asMembersAreRefusedAtTheField(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/together");
        for (String id : List.of(
                "%",
                "http://localhost/#/together/%E0%A4%A",
                "a/b",
                "with blank",
                "x,y",
                "https://example.org/",
                "x".repeat(300))) {
            visitor.page().locator(".refused").evaluate("refused => { refused.textContent = ''; }");
            visitor.page().getByLabel("Their id or link").fill(id);
            visitor.button("Add").click();

            assertThat(visitor.page().locator(".refused")).not().isEmpty();
            assertThat(visitor.page().locator(".member")).hasCount(1);
        }
        visitor.errors().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/together", "#/you"})
    void ofBlanksAloneAreMissingForEveryField(String view, Visitor visitor) {
        visitor.withRatings();
        visitor.remember("marquee.profiles", "[{\"user\":\"%s\",\"name\":\"Anna\"}]".formatted(visitor.user()));
        visitor.open(view);
        Locator fields = visitor.page().locator("main form input[required]");
        assertThat(fields.count()).isPositive();
        for (Locator field : fields.all()) {
            field.fill("   ");
            field.press("Enter");

            assertThat(field).hasValue("");
            assertThat(field).isFocused();
            assertThat((boolean) field.evaluate("field => field.validity.valueMissing"))
                    .isTrue();
        }
    }

    @Test
    void ofSharedListsThatWereRevokedSaySo(Visitor visitor) {
        visitor.open("#/shared/a%2Fb%20c");

        assertThat(visitor.page().locator(".shared")).containsText("This link does not work any more");
        visitor.errors().clear();
    }

    @Test
    void asSignInCodesAreRefusedAtTheFieldWhateverTheirLetters(Visitor visitor) {
        visitor.open("#/");
        visitor.page().getByText("I already have an id").click();

        visitor.page().getByLabel("Your id").fill("A".repeat(22) + ".mqt_é–ж");
        visitor.button("Continue").click();

        assertThat(visitor.page().locator(".refused")).containsText("No one has this id here");
        visitor.errors().clear();
    }
}
