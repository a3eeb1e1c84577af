package dev.marquee.store;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoreSettings;
import java.util.HashMap;
import java.util.Map;

/** A program that writes to a store until it is killed, and prints each version once it is acknowledged. */
final class WritesUntilKilled {
    static final UserId USER = new UserId("killed");
    static final int MOVIES = 1_000;

    private WritesUntilKilled() {}

    /** @param arguments the store, and {@code ratings} or {@code imports} */
    static void main(String[] arguments) {
        try (Store store = Store.open(StoreSettings.of(arguments[0]), Clocks.ticking())) {
            store.users().add(USER);
            for (int step = 1; ; step++) {
                Revision revision = arguments[1].equals("ratings")
                        ? store.users().rate(USER, new MovieId("m" + step), 3).revision()
                        : store.users().importBatch(USER, batch(step));
                System.out.println(revision.version());
            }
        }
    }

    private static ImportBatch batch(int step) {
        Map<MovieId, Float> ratings = new HashMap<>();
        for (int movie = 0; movie < MOVIES; movie++) {
            ratings.put(new MovieId("m%d-%d".formatted(step, movie)), 3f);
        }
        return ImportBatches.of(ratings);
    }
}
