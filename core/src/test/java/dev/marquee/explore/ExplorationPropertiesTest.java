package dev.marquee.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.explore.LongTail.Share;
import dev.marquee.testkit.SmallData;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExplorationPropertiesTest {
    @Property(tries = 300)
    void countsEveryRatingOnce(@ForAll long seed) {
        Exploration exploration = Exploration.of(SmallData.random(seed));
        int ratings = exploration.overview().ratings();

        assertThat(exploration.ratings().isEmpty()).isEqualTo(ratings == 0);
        exploration.ratings().ifPresent(statistics -> {
            assertThat(sum(statistics.values())).isEqualTo(ratings);
            assertThat(members(statistics.perUser()))
                    .isEqualTo(statistics.perUser().rated());
            assertThat(members(statistics.perMovie()))
                    .isEqualTo(statistics.perMovie().rated());
            statistics
                    .timeline()
                    .ifPresent(timeline -> assertThat(timeline.periods())
                            .extracting(Timeline.Period::ratings)
                            .satisfies(counts -> assertThat(
                                            counts.stream().mapToInt(i -> i).sum())
                                    .isEqualTo(ratings)));
        });
    }

    @Property(tries = 300)
    void countsEveryUserAndMovieInAGroupOrAsMissing(@ForAll long seed) {
        Exploration exploration = Exploration.of(SmallData.random(seed));
        int movies = exploration.overview().movies();

        assertThat(members(exploration.movies().decades())
                        + exploration.movies().withoutYear())
                .isEqualTo(movies);
        assertThat(members(exploration.movies().genres()) + exploration.movies().withoutGenre())
                .isGreaterThanOrEqualTo(movies);
        assertThat(members(exploration.users().occupations()))
                .isLessThanOrEqualTo(exploration.overview().users());
    }

    @Property(tries = 300)
    void longTailCurveIsConcave(@ForAll long seed) {
        Exploration.of(SmallData.random(seed)).ratings().ifPresent(statistics -> {
            List<Share> curve = statistics.longTail().curve();
            assertThat(curve).startsWith(new Share(0, 0)).endsWith(new Share(1, 1));
            for (int i = 2; i < curve.size(); i++) {
                assertThat(slope(curve, i)).isLessThanOrEqualTo(slope(curve, i - 1) + 1e-9);
            }
        });
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfRatings(@ForAll long seed) {
        Dataset data = SmallData.random(seed);

        assertThat(Exploration.of(data.withRatings(reversed(data).build()))).isEqualTo(Exploration.of(data));
    }

    @Property(tries = 200)
    void weightedMeanOfPeriodsIsTheOverallMean(@ForAll long seed) {
        Exploration.of(SmallData.random(seed))
                .ratings()
                .flatMap(RatingStatistics::timeline)
                .ifPresent(timeline -> {
                    double sum = timeline.periods().stream()
                            .mapToDouble(period -> period.mean().orElse(0) * period.ratings())
                            .sum();
                    double mean = sum
                            / timeline.periods().stream()
                                    .mapToInt(Timeline.Period::ratings)
                                    .sum();
                    assertThat(mean)
                            .isCloseTo(
                                    Exploration.of(SmallData.random(seed))
                                            .ratings()
                                            .orElseThrow()
                                            .values()
                                            .mean(),
                                    within(1e-9));
                });
    }

    private static RatingsBuilder reversed(Dataset data) {
        RatingsBuilder builder = new RatingsBuilder(
                data.users().size(), data.catalogue().size(), data.ratings().scale());
        RatingRows rows = data.ratings().byUser();
        for (int user = data.users().size() - 1; user >= 0; user--) {
            for (int entry = rows.end(user) - 1; entry >= rows.start(user); entry--) {
                builder.addLevel(
                        user,
                        rows.column(entry),
                        rows.level(entry),
                        data.ratings().time(entry));
            }
        }
        return builder;
    }

    private static double slope(List<Share> curve, int i) {
        return (curve.get(i).ratings() - curve.get(i - 1).ratings())
                / (curve.get(i).movies() - curve.get(i - 1).movies());
    }

    private static int sum(RatingValues values) {
        return values.values().stream().mapToInt(RatingValues.ValueCount::count).sum();
    }

    private static int members(ActivityDistribution distribution) {
        return distribution.bins().stream().mapToInt(LogBin::count).sum();
    }

    private static int members(List<Group> groups) {
        return groups.stream().mapToInt(Group::members).sum();
    }
}
