package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.imports.ImportOptions;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.imports.ImportOutcome;
import dev.marquee.service.imports.ImportResponse;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.Mark;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An uploaded export that was read.
 *
 * @param batch the batch to store
 * @param outcome what was found, for the user
 */
record ProfileImport(ImportBatch batch, ImportOutcome outcome) {
    /**
     * Reads an upload.
     *
     * @throws dev.marquee.data.MarqueeException if it is not a valid export, is truncated, or none of its movies is in the
     *     catalogue
     */
    static ProfileImport read(ModelService service, Upload upload) {
        ImportOutcome outcome = UploadedFile.read(
                upload,
                file -> service.imports()
                        .readProfile(
                                file, ImportOptions.NONE.withScale(upload.scale()), upload.settled(), upload.lists()));
        ImportResponse report = outcome.report();
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
                        ids(outcome.watchlist()),
                        ids(outcome.notSeen()),
                        report.unmatched().size() + report.ambiguous().size()),
                outcome);
    }

    private static Set<MovieId> ids(List<MovieResponse> movies) {
        return movies.stream().map(MovieResponse::movie).collect(Collectors.toSet());
    }

    /**
     * The outcome after the batch was stored.
     *
     * @param version of the user with it
     * @param changes of that version
     */
    ImportOutcome stored(long version, List<Change> changes) {
        return outcome.with(new ImportOutcome.Stored(
                version,
                count(
                        changes,
                        change -> change.mark().isEmpty() && change.before().isEmpty()),
                count(
                        changes,
                        change -> change.mark().isEmpty() && change.before().isPresent()),
                count(changes, change -> change.mark().equals(Optional.of(Mark.WATCHED))),
                count(changes, change -> change.mark().equals(Optional.of(Mark.WATCHLIST))),
                count(changes, change -> change.mark().equals(Optional.of(Mark.NOT_SEEN)))));
    }

    private static int count(List<Change> changes, Predicate<Change> kind) {
        return (int) changes.stream().filter(kind).count();
    }
}
