package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Movies for a group. */
@ExtendWith(InBrowser.class)
class TogetherFlow {
    @ParameterizedTest
    @EnumSource
    void aFriendJoinsTheGroupDecidesOtherwiseAndLeaves(Hand hand, Visitor first) {
        String friend = first.createUserWithToken().split("\\.", -1)[0];
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/together");
            hand.write(visitor.page().getByLabel("Their id or link"), "mistyped");
            hand.press(visitor.button("Add"));
            assertThat(visitor.page().locator(".refused")).hasText("No one has this id here. Please check it.");
            visitor.errors().clear();
            hand.write(visitor.page().getByLabel("Their id or link"), friend);
            hand.write(visitor.page().getByLabel("Name (only you see it)"), "Eva");
            hand.press(visitor.button("Add"));
            Locator names = visitor.page()
                    .locator(".together-list .predictions")
                    .first()
                    .locator("dt");
            assertThat(names).hasText(new String[] {"You", "Eva"});

            visitor.page()
                    .waitForResponse(
                            Pattern.compile("aggregation=least-misery"),
                            () -> hand.pick(visitor.page().getByLabel("Least misery")));
            visitor.waitUntilLoaded();
            assertThat(visitor.page().locator("#announcements")).hasText("24 movies");
            hand.openSheet(visitor.page().locator(".together-list .card").first());
            hand.press(visitor.link("More about it"));
            assertThat(visitor.page().locator(".movie-head")).isVisible();
            visitor.page().goBack();
            visitor.waitUntilLoaded();
            assertThat(visitor.page().getByLabel("Least misery")).isChecked();
            hand.press(visitor.button("Remove Eva"));

            assertThat(visitor.page().locator(".member")).hasCount(1);
            assertThat(visitor.page().locator(".together")).containsText("Add a friend by their id or link");
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatOneOfThemDoesNotWantIsLeftOut(Hand hand, Visitor first) {
        String anna = first.createUserWithRatings();
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/together/" + anna);
            Locator genres = visitor.page().locator(".together-list .card-link");
            assertThat(genres).hasCount(24);

            hand.choose(visitor, visitor.page().getByLabel("Genre to leave out"), "Sci-Fi");
            hand.choose(visitor, visitor.page().getByLabel("Decade"), "1990");

            assertThat(visitor.page().locator("#announcements")).hasText("24 movies");
            assertThat(genres.first().locator(".card-year")).hasText(Pattern.compile("199\\d"));
            List<String> movies = visitor.page().locator(".together-list .card").all().stream()
                    .map(card -> card.getAttribute("data-movie"))
                    .toList();
            for (String movie : movies) {
                assertThat(visitor.server()
                                .get("/api/v1/movies/" + movie)
                                .json()
                                .get("genres")
                                .toString())
                        .doesNotContain("Sci-Fi");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAtHomeJoinsByOneButton(Hand hand, Visitor first) {
        String anna = first.createUserWithRatings();
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.remember("marquee.profiles", "[{\"user\":\"%s\",\"name\":\"Anna\"}]".formatted(anna));
            visitor.open("#/together");

            hand.press(visitor.button("Add Anna"));

            assertThat(visitor.page().locator(".predictions").first().locator("dt"))
                    .hasText(new String[] {"You", "Anna"});
            assertThat(visitor.button("Remove Anna")).isFocused();
        });
    }
}
