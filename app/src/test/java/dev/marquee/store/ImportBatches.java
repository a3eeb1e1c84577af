package dev.marquee.store;

import dev.marquee.data.MovieId;
import dev.marquee.store.record.ImportBatch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Import batches for tests, whose ratings have no time. */
final class ImportBatches {
    private ImportBatches() {}

    static ImportBatch of(Map<MovieId, Float> ratings) {
        return new ImportBatch("csv", "a.csv", undated(ratings), Set.of(), Set.of(), Set.of(), 0);
    }

    static Map<MovieId, ImportBatch.Rating> undated(Map<MovieId, Float> ratings) {
        return ratings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rating -> new ImportBatch.Rating(rating.getValue(), Optional.empty())));
    }
}
