package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.math.Rng;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetBuilderTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    @Test
    void keepsIdsMetadataDemographicsAndTimes() {
        Dataset data = Dataset.builder()
                .name("club")
                .movie("dune", "Dune", 2021, "Sci-Fi", "Adventure")
                .movie(new Movie(new MovieId("heat"), "Heat", 1995, List.of("Crime"), new Links("0113277", "949")))
                .user("bob", new Demographics(34, "M", "writer", ""))
                .rating("ann", "dune", 4.5f, NOON)
                .rating("bob", "tt1", 3)
                .build();

        assertThat(data.name()).isEqualTo("club");
        assertThat(data.users().ids().ids()).containsExactly(new UserId("ann"), new UserId("bob"));
        assertThat(data.users().demographics(0)).isEqualTo(Demographics.UNKNOWN);
        assertThat(data.users().demographics(1).age()).isEqualTo(34);
        assertThat(data.catalogue().movies())
                .extracting(Movie::titleAndYear)
                .containsExactly("tt1", "Dune (2021)", "Heat (1995)");
        assertThat(data.catalogue().genres()).containsExactly("Adventure", "Crime", "Sci-Fi");
        assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
        assertThat(data.ratings().byUser().value(0)).isEqualTo(4.5f);
        assertThat(data.ratings().time(0)).isEqualTo(NOON.getEpochSecond());
        assertThat(data.ratings().time(1)).isEqualTo(Ratings.UNKNOWN_TIME);
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfTheStream(@ForAll long seed, @ForAll boolean events) {
        Rng rng = Rng.keyed(seed);
        List<Interaction> interactions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String user = "u" + rng.nextInt(30);
            String movie = "m" + rng.nextInt(7);
            Instant time = NOON.plusSeconds(i);
            interactions.add(
                    events
                            ? new Interaction.Event(user, movie, (1 + rng.nextInt(1 << 20)) / 777f, time)
                            : new Interaction.Rating(user, movie, 1 + rng.nextInt(5), time));
        }
        Dataset inOrder = Dataset.builder().addAll(interactions.stream()).build();
        assertThat(inOrder.users().size()).isPositive();

        Collections.shuffle(interactions, new Random(seed));

        assertThat(Dataset.builder()
                        .addAll(interactions.parallelStream())
                        .build()
                        .fingerprint())
                .isEqualTo(inOrder.fingerprint());
    }

    @Test
    void takesAnyNumberOfRatings() {
        DatasetBuilder builder = Dataset.builder();
        for (int i = 0; i < 5_000; i++) {
            builder.rating("u" + i % 70, "m" + i / 70, 1 + i % 5, NOON.plusSeconds(i));
        }

        Ratings ratings = builder.build().ratings();

        assertThat(ratings.size()).isEqualTo(5_000);
        assertThat(IntStream.range(0, 5_000).mapToLong(ratings::time).sorted())
                .first()
                .isEqualTo(NOON.getEpochSecond());
        assertThat(ratings.mean()).isEqualTo(3);
    }

    @Test
    void keepsUsersAndMoviesThatAreOnlyDescribed() {
        Dataset data = Dataset.builder()
                .user("ann", new Demographics(34, "F", "writer", ""))
                .movie("dune", "Dune", 2021)
                .rating("bob", "heat", 4)
                .build();

        assertThat(data.users().ids().ids()).containsExactly(new UserId("ann"), new UserId("bob"));
        assertThat(data.catalogue().movies()).extracting(Movie::title).containsExactly("Dune", "heat");
        assertThat(data.ratings().contains(1, 1)).isTrue();
    }

    @Test
    void keepsTheLatestRatingOfAUserAndAMovie() {
        Dataset data = Dataset.builder()
                .rating("ann", "dune", 5, NOON)
                .rating("ann", "dune", 2, NOON.minusSeconds(1))
                .build();

        assertThat(data.ratings().size()).isOne();
        assertThat(data.ratings().byUser().value(0)).isEqualTo(5);
    }

    @Test
    void addsTheWeightsOfEventsUp() {
        Dataset data = Dataset.builder()
                .event("ann", "dune")
                .event("ann", "dune", 2.5f)
                .event("bob", "dune")
                .event("ann", "dune")
                .build();

        assertThat(data.ratings().isImplicit()).isTrue();
        assertThat(data.ratings().size()).isEqualTo(2);
        assertThat(data.ratings().byUser().value(0)).isEqualTo(4.5f);
        assertThat(data.ratings().byMovie().value(1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1 3 5,         1..5 in steps of 1",
        "0.5 3 4,       0.5..5 in steps of 0.5",
        "1 7 10,        1..10 in steps of 1",
        "-2 0 3,        -2..3 in steps of 1",
        "0.25 0.7 0.91, 0.25..0.91",
        "1 2 300,       1..300",
    })
    void infersTheScale(String ratings, String values) {
        DatasetBuilder builder = Dataset.builder();
        for (String rating : ratings.split(" ", -1)) {
            builder.rating("ann", "movie of " + rating, Float.parseFloat(rating));
        }

        assertThat(builder.build().ratings().scale().values()).isEqualTo(values);
    }

    @Test
    void keepsMoreThan256DistinctValues() {
        DatasetBuilder builder = Dataset.builder().scale(RatingScale.continuous(0, 1));
        for (int i = 0; i < 1000; i++) {
            builder.rating("u" + i % 7, "m" + i, i / 999f);
        }
        Dataset data = builder.build();

        for (int i = 0; i < 1000; i++) {
            int user = data.users().ids().index(new UserId("u" + i % 7));
            int movie = data.catalogue().ids().index(new MovieId("m" + i));
            RatingRows rows = data.ratings().byUser();
            assertThat(rows.value(rows.find(user, movie))).isEqualTo(i / 999f);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void rejectsBlankIdsAndKeepsNothingOfThem(String blank) {
        DatasetBuilder builder = Dataset.builder().rating("ann", "dune", 4);

        assertThatThrownBy(() -> builder.rating("bob", blank, 4))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("a movie id is blank; give every movie an id");
        assertThatThrownBy(() -> builder.event(blank, "dune")).isInstanceOf(MarqueeException.class);
        assertThat(builder.build().users().size()).isOne();
    }

    @Test
    void rejectsWhatItCannotKeep() {
        assertRejected(builder -> builder.rating("ann", "dune", Float.NaN), "rating NaN of movie dune by user ann");
        assertRejected(builder -> builder.event("ann", "dune", 0), "weight 0.0 is not a number above 0");
        assertRejected(builder -> builder.event("ann", "dune", Float.NaN), "weight NaN is not a number above 0");
        assertRejected(
                builder -> builder.rating("ann", "dune", 4, Instant.ofEpochSecond(NOON.toEpochMilli())),
                "up to 2106; it looks like milliseconds, so divide it by 1000");
        assertRejected(
                builder -> builder.rating("ann", "dune", 4, Instant.parse("1969-12-31T23:59:59Z")),
                "time -1 is not a time in whole seconds since 1970, up to 2106");
        assertRejected(
                builder -> builder.rating("ann", "dune", 4).event("ann", "heat"),
                "user ann has an event of movie heat after ratings of others; a data set has either ratings or events");
        assertRejected(
                builder -> builder.scale(RatingScale.STARS)
                        .rating("ann", "dune", 7)
                        .build(),
                "rating 7 is not in 1..5 in steps of 1; give a rating of this scale");
        assertRejected(
                builder -> builder.rating("ann", "dune", 7).build(), "all ratings are 7, so their scale is unknown");
        assertRejected(
                builder -> builder.scale(RatingScale.STARS).event("ann", "dune").build(),
                "events have weights and no rating scale, but 1..5 in steps of 1 was set");
        assertRejected(
                builder -> builder.movie("dune", "Dune", 2021).movie("dune", "Dune", 1984),
                "movie dune is described twice");
    }

    private static void assertRejected(Consumer<DatasetBuilder> act, String message) {
        assertThatThrownBy(() -> act.accept(Dataset.builder()))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(message);
    }
}
