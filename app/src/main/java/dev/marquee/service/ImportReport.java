package dev.marquee.service;

import dev.marquee.data.Catalogue;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.Export;
import dev.marquee.imports.ExportedMovie;
import dev.marquee.imports.Imported;
import dev.marquee.imports.ScaleMapping;
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
record ImportReport(Catalogue catalogue, RatingScale scale, InstantSource clock) {
    ImportAnswer of(Export export, Imported imported) {
        return new ImportAnswer(
                export.source().toString(),
                new ScaleMapping(export.scale(), scale).words(),
                new ImportAnswer.Read(
                        export.ratings().size(), seen(export), export.listed().size(), export.series()),
                new ImportAnswer.Matched(
                        imported.ratings().size(), imported.seen().size(), imported.byId(), imported.repeated()),
                taken(imported),
                labels(imported),
                unclear(imported));
    }

    /** Of a list, whose movies count as seen. */
    ListAnswer of(Imported chosen) {
        return new ListAnswer(chosen.seen().size(), labels(chosen), unclear(chosen));
    }

    /** Letterboxd lists what was rated as watched, too. */
    private static int seen(Export export) {
        Set<ExportedMovie> seen = new HashSet<>(export.seen());
        if (!seen.isEmpty()) {
            export.ratings().forEach(rating -> seen.remove(rating.movie()));
        }
        return seen.size();
    }

    private List<ImportAnswer.Taken> taken(Imported imported) {
        Instant now = clock.instant();
        List<ImportAnswer.Taken> taken = new ArrayList<>();
        imported.ratings()
                .forEach((movie, rating) -> taken.add(new ImportAnswer.Taken(
                        answer(movie),
                        OptionalDouble.of(rating.value()),
                        rating.time().filter(now::isAfter))));
        imported.seen().stream()
                .sorted()
                .forEach(movie ->
                        taken.add(new ImportAnswer.Taken(answer(movie), OptionalDouble.empty(), Optional.empty())));
        return taken;
    }

    private static List<String> labels(Imported imported) {
        return imported.unmatched().stream().map(ExportedMovie::label).toList();
    }

    private List<ImportAnswer.Unclear> unclear(Imported imported) {
        return imported.ambiguous().stream()
                .map(each -> new ImportAnswer.Unclear(
                        each.movie().label(),
                        each.candidates().stream().map(this::answer).toList()))
                .toList();
    }

    private MovieAnswer answer(int movie) {
        return MovieAnswer.of(catalogue.movie(movie));
    }
}
