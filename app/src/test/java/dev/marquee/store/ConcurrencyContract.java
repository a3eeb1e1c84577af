package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.database.PoolStatistics;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.StoredHistory;
import dev.marquee.store.record.StoredUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Concurrent use of a store, for every database. */
interface ConcurrencyContract {
    UserId ANN = new UserId("ann");
    int THREADS = 16;

    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    @Test
    default void leavesNoGapBetweenVersions() throws Exception {
        int each = 20;
        try (Store store = Store.open(place(), Clocks.ticking())) {
            store.users().add(ANN);
            List<Callable<List<Long>>> work = IntStream.range(0, THREADS)
                    .<Callable<List<Long>>>mapToObj(thread -> () -> IntStream.range(0, each)
                            .mapToObj(i -> store.users()
                                    .rate(ANN, new MovieId("%d-%d".formatted(thread, i)), 3)
                                    .revision()
                                    .version())
                            .toList())
                    .toList();

            List<Long> versions =
                    all(work).stream().flatMap(List::stream).sorted().toList();

            List<Long> expected =
                    LongStream.rangeClosed(1, (long) THREADS * each).boxed().toList();
            assertThat(versions).isEqualTo(expected);
            StoredHistory found = store.users().history(ANN).orElseThrow();
            assertThat(found.changes()).extracting(Change::version).isEqualTo(expected);
            assertThat(found.now().ratings()).hasSize(THREADS * each);
        }
    }

    @Test
    default void showsNoPartialImport() throws Exception {
        int movies = 500;
        int imports = 10;
        Map<MovieId, Float> low = new HashMap<>();
        IntStream.range(0, movies).forEach(movie -> low.put(new MovieId("m" + movie), 1f));
        Map<MovieId, Float> high = new HashMap<>();
        low.keySet().forEach(movie -> high.put(movie, 5f));
        try (Store store = Store.open(place(), Clocks.ticking())) {
            store.users().add(ANN);
            Callable<Set<Set<Float>>> reader = () -> read(store, imports, movies);
            Callable<Set<Set<Float>>> writer = () -> {
                for (int i = 0; i < imports; i++) {
                    store.users().importBatch(ANN, ImportBatches.of(i % 2 == 0 ? low : high));
                }
                return Set.of();
            };

            List<Set<Set<Float>>> seen = all(List.of(reader, reader, writer));

            assertThat(seen.getFirst()).isSubsetOf(Set.of(Set.of(), Set.of(1f), Set.of(5f)));
            assertThat(seen.get(1)).isSubsetOf(Set.of(Set.of(), Set.of(1f), Set.of(5f)));
        }
    }

    /** The values of the user's ratings at every read until all imports are stored. */
    private static Set<Set<Float>> read(Store store, int imports, int movies) {
        Set<Set<Float>> seen = new HashSet<>();
        StoredUser now;
        do {
            now = store.users().find(ANN).orElseThrow();
            Set<Float> values = new HashSet<>();
            now.ratings().forEach(rating -> values.add(rating.value()));
            seen.add(values);
            assertThat(now.ratings().size()).isIn(0, movies);
        } while (now.revision().version() < imports);
        return seen;
    }

    @Test
    default void streamsAConsistentSnapshotOfRatings() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            store.users().add(ANN);
            store.users().rate(ANN, new MovieId("1"), 1);
            store.users().rate(ANN, new MovieId("2"), 1);
            List<Float> seen = new ArrayList<>();

            store.users().ratings((user, rating) -> {
                seen.add(rating.value());
                store.users().rate(ANN, new MovieId("2"), 5);
                store.users().rate(ANN, new MovieId("3"), 5);
            });

            assertThat(seen).containsExactly(1f, 1f);
        }
    }

    @Test
    default void returnsConnections() throws Exception {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            List<Callable<Long>> work = IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(_ -> () -> store.users().count())
                    .toList();
            all(work);

            assertThat(store.pools()).extracting(PoolStatistics::pool).containsExactly("read", "write");
            assertThat(store.pools()).extracting(PoolStatistics::active).containsExactly(0, 0);
            assertThat(store.pools()).extracting(PoolStatistics::waiting).containsExactly(0, 0);
        }
    }

    private static <T> List<T> all(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
