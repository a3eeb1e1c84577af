package dev.marquee.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.Users;
import dev.marquee.explore.ActivityDistribution.Quartiles;
import dev.marquee.explore.LongTail.Share;
import dev.marquee.explore.RatingValues.ValueCount;
import dev.marquee.explore.Timeline.PeriodUnit;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SmallData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExplorationTest {
    private static final Exploration CINEMA = Exploration.of(SmallData.cinema());

    @Test
    void countsUsersMoviesAndRatings() {
        assertThat(CINEMA.overview()).isEqualTo(new Overview("cinema", 4, 7, 9));
        assertThat(CINEMA.overview().sparsity().orElseThrow()).isCloseTo(19.0 / 28, within(1e-12));
    }

    @Test
    void countsEveryValueOfTheScale() {
        RatingValues values = ratings().values();

        assertThat(values.values()).hasSize(10).contains(new ValueCount(0.5f, 1), new ValueCount(1, 0));
        assertThat(values.values()).contains(new ValueCount(4, 2), new ValueCount(4.5f, 2), new ValueCount(5, 1));
        assertThat(values.mean()).isCloseTo(31.5 / 9, within(1e-12));
        assertThat(values.median()).isEqualTo(4);
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        Ratings ratings = new RatingsBuilder(2, 3, RatingScale.STARS)
                .add(0, 0, 1, 0)
                .add(0, 1, 2, 0)
                .add(1, 0, 5, 0)
                .add(1, 1, 5, 0)
                .build();

        assertThat(RatingValues.of(ratings).median()).isEqualTo(3.5);
    }

    @Test
    void distributesRatingsOverRatedUsersAndMovies() {
        assertThat(ratings().perUser().quartiles()).isEqualTo(new Quartiles(2, 2.5, 3, 3.5, 4));
        assertThat(ratings().perUser().rated()).isEqualTo(3);
        assertThat(ratings().perUser().unrated()).isEqualTo(1);
        assertThat(ratings().perUser().bins())
                .containsExactly(new LogBin(1.6, 2.5, 1), new LogBin(2.5, 4, 1), new LogBin(4, 6.3, 1));
        assertThat(ratings().perMovie().quartiles()).isEqualTo(new Quartiles(1, 1, 1.5, 2, 2));
    }

    @Test
    void binsKnowTheirFirstAndLastInteger() {
        List<LogBin> bins = LogBin.of(new int[] {1, 9, 10, 700});

        assertThat(bins).hasSize(15);
        assertThat(bins.getFirst()).isEqualTo(new LogBin(1, 1.6, 1));
        assertThat(bins.get(3).first()).isEqualTo(4);
        assertThat(bins.get(3).last()).isEqualTo(6);
        assertThat(bins.get(4)).isEqualTo(new LogBin(6.3, 10, 1));
        assertThat(bins.get(5)).isEqualTo(new LogBin(10, 16, 1));
        assertThat(bins.getLast()).isEqualTo(new LogBin(630, 1000, 1));
    }

    @Test
    void ranksMoviesByTheirRatings() {
        // Ten movies with 10, 4, 2, 2, 1, 1, 0, … ratings: 20 in total.
        int[] counts = {1, 4, 0, 2, 10, 2, 1, 0, 0, 0};
        RatingsBuilder builder = new RatingsBuilder(11, counts.length, RatingScale.STARS);
        for (int movie = 0; movie < counts.length; movie++) {
            for (int user = 0; user < counts[movie]; user++) {
                builder.add(user, movie, 3, 0);
            }
        }
        LongTail tail = LongTail.of(builder.build().byMovie());

        assertThat(tail.heads())
                .containsExactly(
                        new Share(0.01, 0.5), new Share(0.05, 0.5), new Share(0.10, 0.5), new Share(0.20, 0.7));
        assertThat(tail.moviesForHalf()).isEqualTo(1);
        assertThat(tail.rareMovies()).isEqualTo(5);
        assertThat(tail.curve()).hasSize(7).startsWith(new Share(0, 0)).endsWith(new Share(1, 1));
    }

    @Test
    void halfOfEquallyRatedMoviesHaveHalfOfTheRatings() {
        RatingsBuilder builder = new RatingsBuilder(1, 11, RatingScale.STARS);
        for (int movie = 0; movie < 10; movie++) {
            builder.add(0, movie, 3, 0);
        }

        assertThat(LongTail.of(builder.build().byMovie()).moviesForHalf()).isEqualTo(5);
    }

    @Test
    void timelineHasNoGaps() {
        Ratings ratings = new RatingsBuilder(1, 4, RatingScale.STARS)
                .add(0, 0, 5, seconds("1997-11-30"))
                .add(0, 1, 2, seconds("1997-11-01"))
                .add(0, 2, 4, seconds("1998-01-15"))
                .add(0, 3, 1, Ratings.UNKNOWN_TIME)
                .build();

        Timeline timeline = Timeline.of(ratings).orElseThrow();

        assertThat(timeline.unit()).isEqualTo(PeriodUnit.MONTH);
        assertThat(timeline.periods())
                .containsExactly(
                        new Timeline.Period(LocalDate.of(1997, 11, 1), 2, OptionalDouble.of(3.5)),
                        new Timeline.Period(LocalDate.of(1997, 12, 1), 0, OptionalDouble.empty()),
                        new Timeline.Period(LocalDate.of(1998, 1, 1), 1, OptionalDouble.of(4)));
    }

    @Test
    void longerTimelinesHaveLongerPeriods() {
        assertThat(PeriodUnit.fitting(seconds("1996-01-31"), seconds("2005-12-31")))
                .isEqualTo(PeriodUnit.MONTH);
        assertThat(PeriodUnit.fitting(seconds("1996-01-31"), seconds("2006-01-01")))
                .isEqualTo(PeriodUnit.QUARTER);
        assertThat(PeriodUnit.fitting(seconds("1996-03-31"), seconds("2026-01-01")))
                .isEqualTo(PeriodUnit.YEAR);
        assertThat(PeriodUnit.QUARTER.startOf(seconds("1997-06-30"))).isEqualTo("1997-04-01");
    }

    @Test
    void groupsMoviesByGenreAndDecade() {
        assertThat(CINEMA.movies().genres())
                .containsExactly(
                        new Group("Drama", 3, 5, OptionalDouble.of(3.6)),
                        new Group("Comedy", 3, 3, OptionalDouble.of(2.5)),
                        new Group("Film-Noir", 2, 4, OptionalDouble.of(4.5)),
                        new Group("Children's", 1, 0, OptionalDouble.empty()));
        assertThat(CINEMA.movies().decades())
                .extracting(Group::name)
                .containsExactly("1950s", "1970s", "1980s", "1990s", "2000s", "2010s");
        assertThat(CINEMA.movies().withoutGenre()).isEqualTo(1);
        assertThat(CINEMA.movies().withoutYear()).isEqualTo(1);
    }

    @Test
    void groupsUsersByDemographics() {
        UserStatistics users = CINEMA.users();

        assertThat(users.genders())
                .extracting(Group::name, Group::members)
                .containsExactly(tuple("F", 2), tuple("M", 1));
        assertThat(users.occupations()).extracting(Group::name).containsExactly("librarian", "student");
        assertThat(users.ages().orElseThrow().years()).contains(new Ages.Years(19, 34, 61));
        assertThat(users.ages().orElseThrow().bands())
                .hasSize(10)
                .startsWith(
                        new Group("15–19", 1, 4, OptionalDouble.of(10.5 / 4)),
                        new Group("20–24", 0, 0, OptionalDouble.empty()));
    }

    @Test
    void bestRatedMoviesAreRankedByDampedMean() {
        Dataset data = RandomRatings.dataset("two", popularAndPerfect());

        TopMovies movies = RatingStatistics.of(data).movies();

        assertThat(movies.bestRated())
                .extracting(movie -> movie.movie().id().value())
                .containsExactly("m0", "m1", "m2");
        assertThat(movies.mostRated()).extracting(TopMovies.RatedMovie::ratings).containsExactly(40, 40, 1);
        double all = (40 * 5 + 5 + 40 * 2) / 81.0;
        assertThat(movies.bestRated().get(1).dampedMean()).isCloseTo((5 + 25 * all) / 26, within(1e-12));
    }

    @Test
    void missingAttributesAreAbsent() {
        Exploration bare = Exploration.of(RandomRatings.dataset("bare", popularAndPerfect()));
        assertThat(bare.users()).isEqualTo(new UserStatistics(Optional.empty(), List.of(), List.of()));
        assertThat(bare.ratings().orElseThrow().timeline()).isEmpty();

        Exploration empty = Exploration.of(new Dataset(
                "empty",
                Users.of(List.of()),
                new Catalogue(List.of(), List.of()),
                new RatingsBuilder(0, 0, RatingScale.STARS).build()));
        assertThat(empty.ratings()).isEmpty();
        assertThat(empty.overview().sparsity()).isEmpty();
        assertThat(empty.movies()).isEqualTo(new MovieStatistics(List.of(), List.of(), 0, 0));
    }

    /** Forty ratings of 5 for m0, one 5 for m1, forty 2s for m2, none for m3. */
    private static Ratings popularAndPerfect() {
        RatingsBuilder builder = new RatingsBuilder(40, 41, RatingScale.STARS).add(0, 1, 5, 0);
        for (int user = 0; user < 40; user++) {
            builder.add(user, 0, 5, 0).add(user, 2, 2, 0);
        }
        return builder.build();
    }

    private static RatingStatistics ratings() {
        return CINEMA.ratings().orElseThrow();
    }

    private static long seconds(String day) {
        return LocalDate.parse(day).toEpochDay() * 24 * 60 * 60;
    }
}
