package dev.marquee.shilling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.parallel.Workers;
import dev.marquee.shilling.ShillingAttack.Strategy;
import dev.marquee.synth.SyntheticDataset;
import dev.marquee.synth.SyntheticSize;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up profiles among users whose choices have the shape of MovieLens. */
class FakeProfilesTest {
    private static final Dataset HONEST = honest();
    private static final int USERS = HONEST.users().size();
    private static final int TARGET = target();

    private static Dataset honest() {
        try (Workers workers = Workers.of(1)) {
            return SyntheticDataset.of(new SyntheticSize(600, 800, 40_000), 7, workers);
        }
    }

    /** A movie that some users rated. */
    private static int target() {
        RatingRows movies = HONEST.ratings().byMovie();
        return IntStream.range(0, movies.rows())
                .filter(movie -> movies.count(movie) >= 20 && movies.count(movie) <= 40)
                .findFirst()
                .orElseThrow();
    }

    private static Dataset attacked(Strategy strategy, boolean push) {
        return new ShillingAttack(strategy, push, 0.02, 0.05).applyTo(HONEST, List.of(TARGET), 1);
    }

    private static List<Integer> fakes(Dataset attacked) {
        return IntStream.range(USERS, attacked.users().size()).boxed().toList();
    }

    @Test
    void areNotFoundAmongHonestUsers() {
        FakeProfiles found = FakeProfiles.find(HONEST.ratings(), 0);

        assertThat(found.users()).isEmpty();
        assertThat(found.removedFrom(HONEST)).isSameAs(HONEST);
    }

    @ParameterizedTest
    @CsvSource({"RANDOM,true", "RANDOM,false", "AVERAGE,true", "AVERAGE,false"})
    void areFoundWithTheirTarget(Strategy strategy, boolean push) {
        Dataset attacked = attacked(strategy, push);

        FakeProfiles found = FakeProfiles.find(attacked.ratings(), 0);

        assertThat(found.users()).containsAll(fakes(attacked));
        assertThat(found.users().size() - fakes(attacked).size()).isLessThanOrEqualTo(USERS / 100);
        assertThat(found.movies()).contains(TARGET);
    }

    @Test
    void areNotAmongTrustedUsers() {
        Dataset attacked = attacked(Strategy.RANDOM, true);

        assertThat(FakeProfiles.find(attacked.ratings(), attacked.users().size())
                        .users())
                .isEmpty();
        assertThat(FakeProfiles.find(attacked.ratings(), USERS).users()).isEqualTo(fakes(attacked));
    }

    @Test
    void loseTheirRatingsWhileAllOthersKeepTheirs() {
        Dataset attacked = attacked(Strategy.AVERAGE, true);

        Dataset kept = new FakeProfiles(fakes(attacked), List.of(TARGET)).removedFrom(attacked);

        assertThat(kept.ratings().size()).isEqualTo(HONEST.ratings().size());
        assertThat(kept.users().size()).isEqualTo(attacked.users().size());
        assertThat(fakes(attacked)).allMatch(user -> kept.ratings().byUser().count(user) == 0);
    }

    @Test
    void areNotFoundAmongEventsOrNothing() {
        assertThat(FakeProfiles.find(
                                RatingsBuilder.ofEvents(3, 2, 1).add(1, 1, 2, 0).build(), 0)
                        .users())
                .isEmpty();
        assertThat(FakeProfiles.find(new RatingsBuilder(3, 2, RatingScale.STARS).build(), 0)
                        .users())
                .isEmpty();
    }

    @Test
    void ofAnAttackRateTheTargetExtremelyAndAsManyFillersAsWanted() {
        Dataset attacked = attacked(Strategy.BANDWAGON, false);

        RatingRows rows = attacked.ratings().byUser();
        assertThat(fakes(attacked)).hasSize(12).allSatisfy(user -> {
            assertThat(rows.value(rows.find(user, TARGET)))
                    .isEqualTo(attacked.ratings().scale().min());
            assertThat(rows.count(user)).isBetween(40, 41);
        });
    }
}
