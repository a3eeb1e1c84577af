package dev.marquee.service.live;

import dev.marquee.data.MovieId;
import dev.marquee.imports.ImportOptions;
import dev.marquee.service.Brought;
import dev.marquee.service.ImportAnswer;
import dev.marquee.service.ModelService;
import dev.marquee.store.Arrival;
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
record Bringing(Arrival arrival, ImportAnswer report) {
    /** @throws dev.marquee.data.MarqueeException if it is no export, not whole, or none of its movies is known */
    static Bringing read(ModelService service, Upload upload) {
        Brought brought = UploadedFile.read(upload, file -> service.read(file, ImportOptions.NONE));
        ImportAnswer report = brought.report();
        Map<MovieId, Arrival.Rating> ratings = new LinkedHashMap<>();
        Set<MovieId> watched = new HashSet<>();
        for (ImportAnswer.Taken taken : report.movies()) {
            if (taken.rating().isPresent()) {
                ratings.put(
                        taken.movie().movie(),
                        new Arrival.Rating((float) taken.rating().getAsDouble(), taken.time()));
            } else {
                watched.add(taken.movie().movie());
            }
        }
        return new Bringing(
                new Arrival(
                        report.source(),
                        upload.plainName(),
                        ratings,
                        watched,
                        Set.copyOf(brought.watchlist()),
                        report.unmatched().size() + report.ambiguous().size()),
                report);
    }
}
