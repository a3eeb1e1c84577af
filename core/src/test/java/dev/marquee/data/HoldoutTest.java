package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.math.Rng;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HoldoutTest {
    @Property(tries = 50)
    void putsEveryRatingInOnePart(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        Ratings whole = random(seed, size);
        BitSet marked = Rng.keyed(seed, 1).subset(whole.size(), whole.size() / 3);

        Holdout parts = Holdout.of(whole, marked);

        List<String> expectedKept = new ArrayList<>();
        List<String> expectedHeldOut = new ArrayList<>();
        List<String> all = rows(whole);
        for (int entry = 0; entry < all.size(); entry++) {
            (marked.get(entry) ? expectedHeldOut : expectedKept).add(all.get(entry));
        }
        assertThat(rows(parts.kept())).isEqualTo(expectedKept);
        assertThat(rows(parts.heldOut())).isEqualTo(expectedHeldOut);
    }

    @Test
    void keepsUsersMoviesAndScale() {
        Holdout parts = Holdout.of(random(3, 20), new BitSet());

        assertThat(parts.heldOut().size()).isZero();
        assertThat(parts.heldOut().users()).isEqualTo(6);
        assertThat(parts.heldOut().movies()).isEqualTo(9);
        assertThat(parts.heldOut().scale()).isEqualTo(RatingScale.STARS);
    }

    @Test
    void rejectsMarksBeyondTheLastRating() {
        Ratings whole = random(3, 20);
        BitSet marked = new BitSet();
        marked.set(whole.size());

        assertThatThrownBy(() -> Holdout.of(whole, marked)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Ratings random(long seed, int size) {
        Rng rng = Rng.keyed(seed);
        RatingsBuilder builder = new RatingsBuilder(6, 9, RatingScale.STARS);
        for (int i = 0; i < size; i++) {
            builder.addLevel(rng.nextInt(6), rng.nextInt(9), rng.nextInt(5), 1_000 + i);
        }
        return builder.build();
    }

    private static List<String> rows(Ratings ratings) {
        List<String> rows = new ArrayList<>();
        RatingRows byUser = ratings.byUser();
        for (int user = 0; user < ratings.users(); user++) {
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                rows.add("%d %d %d %d".formatted(user, byUser.column(entry), byUser.level(entry), ratings.time(entry)));
            }
        }
        return rows;
    }
}
