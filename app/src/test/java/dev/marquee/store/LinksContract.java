package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UserId;
import dev.marquee.store.record.SharedLink;
import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.UnknownUserException;
import org.junit.jupiter.api.Test;

/** Read-only links of users. */
interface LinksContract {
    UserId DAN = new UserId("dan");

    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    @Test
    default void keepsLinksUntilTheyAreRemoved() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            store.users().add(DAN);
            SharedLink link = store.links().add(DAN, "Dan");
            SharedLink other = store.links().add(DAN, "Daniel");
            assertThat(store.links().find(link.token())).contains(new SharedLink.Owned(DAN, link));
            assertThat(store.links().all(DAN)).containsExactly(link, other);
            assertThat(store.users().history(DAN).orElseThrow().links()).containsExactly(link, other);

            store.links().remove(DAN, link.token());
            store.links().remove(DAN, link.token());

            assertThat(store.links().find(link.token())).isEmpty();
            assertThat(store.links().all(DAN)).containsExactly(other);
        }
    }

    @Test
    default void removesLinksWithTheirUser() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            store.users().add(DAN);
            SharedLink link = store.links().add(DAN, "Dan");

            store.users().delete(DAN);

            assertThat(store.links().find(link.token())).isEmpty();
            assertThat(store.links().all(DAN)).isEmpty();
            assertThatExceptionOfType(UnknownUserException.class)
                    .isThrownBy(() -> store.links().add(DAN, "Dan"));
        }
    }
}
