package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.imports.ImportOptions;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.imports.ImportedProfile;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.record.ImportBatch;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody brings along, for the store and for themselves to read.
 *
 * @param arrival to store
 * @param report on it
 */
record ProfileImport(ImportBatch arrival, ImportResponse report) {
    /** @throws dev.marquee.data.MarqueeException if it is no export, not whole, or none of its movies is known */
    static ProfileImport read(ModelService service, Upload upload) {
        ImportedProfile brought = UploadedFile.read(upload, file -> service.read(file, ImportOptions.NONE));
        ImportResponse report = brought.report();
        Map<MovieId, ImportBatch.Rating> ratings = new LinkedHashMap<>();
        Set<MovieId> watched = new HashSet<>();
        for (ImportResponse.ImportedMovie taken : report.movies()) {
            if (taken.rating().isPresent()) {
                ratings.put(
                        taken.movie().movie(),
                        new ImportBatch.Rating((float) taken.rating().getAsDouble(), taken.time()));
            } else {
                watched.add(taken.movie().movie());
            }
        }
        return new ProfileImport(
                new ImportBatch(
                        report.source(),
                        upload.plainName(),
                        ratings,
                        watched,
                        Set.copyOf(brought.watchlist()),
                        report.unmatched().size() + report.ambiguous().size()),
                report);
    }
}
