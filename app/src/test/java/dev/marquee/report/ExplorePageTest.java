package dev.marquee.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.explore.Exploration;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SmallData;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ExplorePageTest {
    private static final List<MissingValues> MISSING = List.of(
            new MissingValues("u.item", "title", 7, 0),
            new MissingValues("u.item", "release date", 7, 1),
            new MissingValues("u.item", "video release date", 7, 7));

    @Test
    void describesTheData() {
        Document document = Xml.parse(page(SmallData.cinema()).html());

        assertThat(Xml.texts(document, "h2"))
                .containsExactly(
                        "Ratings",
                        "Over time",
                        "Ratings per user and movie",
                        "Movies",
                        "Users",
                        "Missing values",
                        "How to reproduce");
        assertThat(Xml.texts(document, "li"))
                .map(text -> text.replace('\u00A0', ' '))
                .contains(
                        "The most frequent rating is 4: 22 % of all.",
                        "The mean is 3.50, the median 4.",
                        "3 to 5 make up 78 % of all ratings.",
                        "3 of the 10 values of the scale were never used.",
                        "The ratings were given from 2001 to 2065.",
                        "1 user has no rating; every other rated 2 to 4 movies; the middle half 2.5 to 3.5, the median 3.",
                        "Users are 19 to 61 years old, the median is 34.",
                        "67 % of the users whose gender is known are female.",
                        "The video release date in u.item is blank in every row.",
                        "The release date in u.item is blank in 1 of 7 rows.",
                        "The other field is never blank.");
        assertThat(Xml.texts(document, "code")).containsExactly("marquee explore");
    }

    @Test
    void omitsSectionsWithoutData() {
        Dataset bare = RandomRatings.dataset(
                "bare",
                new RatingsBuilder(2, 3, RatingScale.STARS).add(0, 0, 5, 0).build());

        Page page = ExplorePage.of(Exploration.of(bare), List.of(), "");

        assertThat(Xml.texts(Xml.parse(page.html()), "h2"))
                .containsExactly("Ratings", "Ratings per user and movie", "Movies");
        assertThat(page.figures())
                .containsOnlyKeys(
                        "ratings.svg",
                        "ratings-per-user.svg",
                        "ratings-per-movie.svg",
                        "long-tail.svg",
                        "genres.svg",
                        "decades.svg");
    }

    @Property(tries = 150)
    void rendersAnyData(@ForAll long seed) {
        Page page = page(SmallData.random(seed));

        Xml.parse(page.html());
        page.figures().values().forEach(Xml::parse);
        assertThat(page.html() + page.figures()).doesNotContain("NaN", "Infinity", "Optional", "null");
    }

    private static Page page(Dataset data) {
        return ExplorePage.of(Exploration.of(data), MISSING, "marquee explore");
    }
}
