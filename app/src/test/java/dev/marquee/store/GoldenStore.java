package dev.marquee.store;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.StoreSettings;
import java.nio.file.Path;

/**
 * Made the checked-in store of schema version 1, {@code store-1.db}, by Marquee 0.1.0: {@code GoldenStore FILE}. After a
 * release the file is not made again; a later schema gets a file of its own next to it:
 * {@code store-2.db} was made by commit 8cccf426 in the same way, and also shows ann to others as "Ann".
 */
final class GoldenStore {
    private GoldenStore() {}

    public static void main(String[] arguments) {
        UserId ann = new UserId("ann");
        MovieId heat = new MovieId("6");
        try (Store store = Store.open(StoreSettings.of(Path.of(arguments[0]).toString()), Clocks.ticking())) {
            store.users().add(ann);
            store.users().rate(ann, heat, 4);
            store.users().rate(ann, heat, 4.5f);
            store.users().mark(ann, Mark.WATCHLIST, new MovieId("1"));
        }
    }
}
