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
 * An uploaded export that was read.
 *
 * @param batch the batch to store
 * @param report on the import, for the user
 */
record ProfileImport(ImportBatch batch, ImportResponse report) {
    /**
     * Reads an upload.
     *
     * @throws dev.marquee.data.MarqueeException if it is not a valid export, is truncated, or none of its movies is in the
     *     catalogue
     */
    static ProfileImport read(ModelService service, Upload upload) {
        ImportedProfile profile = UploadedFile.read(
                upload, file -> service.imports().readProfile(file, ImportOptions.NONE.withScale(upload.scale())));
        ImportResponse report = profile.report();
        Map<MovieId, ImportBatch.Rating> ratings = new LinkedHashMap<>();
        Set<MovieId> watched = new HashSet<>();
        for (ImportResponse.ImportedMovie imported : report.movies()) {
            if (imported.rating().isPresent()) {
                ratings.put(
                        imported.movie().movie(),
                        new ImportBatch.Rating((float) imported.rating().getAsDouble(), imported.time()));
            } else {
                watched.add(imported.movie().movie());
            }
        }
        return new ProfileImport(
                new ImportBatch(
                        report.source(),
                        upload.plainName(),
                        ratings,
                        watched,
                        Set.copyOf(profile.watchlist()),
                        Set.copyOf(profile.notSeen()),
                        report.unmatched().size() + report.ambiguous().size()),
                report);
    }
}
