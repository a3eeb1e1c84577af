package dev.marquee.service.imports;

import dev.marquee.data.Catalogue;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.ImportResult;
import dev.marquee.imports.ScaleMapping;
import dev.marquee.imports.site.ExportedMovie;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.service.MovieResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Says what was read of an export or list, and what of it is known here.
 *
 * @param scale of the data
 * @param clock by which a time is in the future, and so none that is kept
 */
record ImportResponseMapper(Catalogue catalogue, RatingScale scale, InstantSource clock) {
    ImportResponse of(SiteExport export, ImportResult imported) {
        return new ImportResponse(
                export.source().toString(),
                new ScaleMapping(export.scale(), scale).words(),
                new ImportResponse.Read(
                        export.ratings().size(), seen(export), export.listed().size(), export.series()),
                new ImportResponse.Matched(
                        imported.ratings().size(), imported.seen().size(), imported.byId(), imported.repeated()),
                taken(imported),
                labels(imported),
                unclear(imported));
    }

    /** Of a list, whose movies count as seen. */
    ListMatchResponse of(ImportResult chosen) {
        return new ListMatchResponse(chosen.seen().size(), labels(chosen), unclear(chosen));
    }

    /** Letterboxd lists what was rated as watched, too. */
    private static int seen(SiteExport export) {
        Set<ExportedMovie> seen = new HashSet<>(export.seen());
        if (!seen.isEmpty()) {
            export.ratings().forEach(rating -> seen.remove(rating.movie()));
        }
        return seen.size();
    }

    private List<ImportResponse.ImportedMovie> taken(ImportResult imported) {
        Instant now = clock.instant();
        List<ImportResponse.ImportedMovie> taken = new ArrayList<>();
        imported.ratings()
                .forEach((movie, rating) -> taken.add(new ImportResponse.ImportedMovie(
                        answer(movie),
                        OptionalDouble.of(rating.value()),
                        rating.time().filter(now::isAfter))));
        imported.seen().stream()
                .sorted()
                .forEach(movie -> taken.add(
                        new ImportResponse.ImportedMovie(answer(movie), OptionalDouble.empty(), Optional.empty())));
        return taken;
    }

    private static List<String> labels(ImportResult imported) {
        return imported.unmatched().stream().map(ExportedMovie::label).toList();
    }

    private List<ImportResponse.AmbiguousMovie> unclear(ImportResult imported) {
        return imported.ambiguous().stream()
                .map(each -> new ImportResponse.AmbiguousMovie(
                        each.movie().label(),
                        each.candidates().stream().map(this::answer).toList()))
                .toList();
    }

    private MovieResponse answer(int movie) {
        return MovieResponse.of(catalogue.movie(movie));
    }
}
