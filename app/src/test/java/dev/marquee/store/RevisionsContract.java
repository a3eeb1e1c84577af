package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoreSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Revisions of users, by which servers know whether what they cached is current. */
interface RevisionsContract {
    UserId EVE = new UserId("eve");
    MovieId BRAZIL = new MovieId("1199");

    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    @Test
    default void readsTheRevisionThatAChangeReturned() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            StoredUsers users = store.users();
            users.add(EVE);
            assertThat(users.rate(EVE, BRAZIL, 4).revision()).isEqualTo(current(store));
            assertThat(users.mark(EVE, Mark.WATCHLIST, new MovieId("2"))).isEqualTo(current(store));
            assertThat(users.importBatch(EVE, ImportBatches.of(Map.of()))).isEqualTo(current(store));
            assertThat(users.deleteRating(EVE, BRAZIL)).isEqualTo(current(store));
            assertThat(users.deleteRating(EVE, BRAZIL)).isEqualTo(current(store));
        }
    }

    private static Revision current(Store store) {
        return store.users().revision(EVE).orElseThrow();
    }
}
