package dev.marquee.split;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.testkit.RandomRatings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilesProtocolTest {
    private final Ratings train = ratings().add(0, 1, 3, 10).add(1, 2, 4, 11).build();
    private final Ratings test = ratings().add(0, 2, 5, 12).build();
    private final Dataset data = RandomRatings.dataset("small", ratings().build());

    @Test
    void readsTheTwoGivenFiles() {
        Split split = split("files:mine.tsv,yours.tsv", Map.of("mine.tsv", train, "yours.tsv", test));

        assertThat(split.train().ratings()).isSameAs(train);
        assertThat(split.test()).isSameAs(test);
        assertThat(split.name()).isEqualTo("files:mine.tsv,yours.tsv");
    }

    @Test
    void knowsTheFilesOfMovieLens() {
        Split split = split("u1", Map.of("u1.base", train, "u1.test", test));

        assertThat(split.test()).isSameAs(test);
        assertThat(split.name()).isEqualTo("u1");
    }

    @Test
    void validatesAtRandomWhereOtherProtocolsSplitAgain() {
        assertThat(Protocol.parse("u1", (_, _) -> train).forValidation().name()).isEqualTo("random:0.1");
        assertThat(Protocol.parse("time:0.2", (_, _) -> train).forValidation().name())
                .isEqualTo("time:0.2");
    }

    @Test
    void rejectsFilesThatShareRatings() {
        Ratings overlapping = ratings().add(0, 2, 5, 12).add(1, 2, 1, 13).build();

        assertThatThrownBy(() -> split("ua", Map.of("ua.base", train, "ua.test", overlapping)))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("ua.base and ua.test share 1 rating, so a model would be tested on its training data;"
                        + " remove them from one file");
    }

    @Test
    void rejectsAnEmptyTestFile() {
        assertThatThrownBy(() -> split(
                        "u1", Map.of("u1.base", train, "u1.test", ratings().build())))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith("split u1 leaves the test part empty");
    }

    private Split split(String name, Map<String, Ratings> files) {
        return Protocol.parse(name, (file, _) -> requireNonNull(files.get(file)))
                .split(data, 0)
                .getFirst();
    }

    private static RatingsBuilder ratings() {
        return new RatingsBuilder(2, 3, RatingScale.STARS);
    }
}
