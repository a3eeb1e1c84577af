package dev.marquee.service.imports;

import dev.marquee.data.Dataset;
import dev.marquee.imports.ImportResult;
import dev.marquee.imports.ScaleMapping;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.service.MovieResponse;
import dev.marquee.title.identify.MovieRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Maps the result of an import to a response.
 *
 * @param data of the model
 * @param clock rating times after it are dropped
 */
record ImportResponseMapper(Dataset data, InstantSource clock) {
    /**
     * The response for an export.
     *
     * @param all the match of ratings and views first, then those of its other parts; names what was not found of all
     * @param lists of the user
     */
    ImportResponse of(SiteExport export, List<ImportResult> all, List<ImportResponse.ReportedList> lists) {
        ImportResult imported = all.getFirst();
        return new ImportResponse(
                export.source().toString(),
                ImportResponse.ScaleChange.of(
                        new ScaleMapping(export.scale(), data.ratings().scale())),
                read(export, imported),
                new ImportResponse.Matched(
                        imported.ratings().size(),
                        imported.seen().size(),
                        imported.byId(),
                        imported.repeated(),
                        data.catalogue().latestYear(),
                        imported.newerThan(data.catalogue().latestYear())),
                movies(imported),
                new ImportResponse.NotImported(
                        all.stream()
                                .flatMap(result -> labels(result).stream())
                                .distinct()
                                .toList(),
                        all.stream()
                                .flatMap(result -> ambiguous(result).stream())
                                .distinct()
                                .toList(),
                        notMovies(export, imported),
                        lists,
                        export.skipped().unreadLists()));
    }

    /** The response for a list, whose movies count as seen. */
    ListMatchResponse ofList(SiteExport list, ImportResult chosen) {
        return new ListMatchResponse(
                chosen.seen().size(),
                list.skipped().series() + chosen.series().size(),
                notMovies(list, chosen),
                list.skipped().unnamed(),
                labels(chosen),
                ambiguous(chosen));
    }

    private static ImportResponse.Read read(SiteExport export, ImportResult imported) {
        SiteExport.Skipped skipped = export.skipped();
        return new ImportResponse.Read(
                (int) export.ratings().stream()
                        .filter(rating -> !imported.series().contains(rating.movie()))
                        .count(),
                seen(export, imported.series()),
                export.listed().size(),
                skipped.series() + imported.series().size(),
                skipped.unnamed(),
                skipped.dropped(),
                export.columns());
    }

    /** What the export calls a series, and what may be one and is not in the catalogue. */
    private static List<String> notMovies(SiteExport export, ImportResult imported) {
        return Stream.concat(
                        export.skipped().names().stream(),
                        imported.series().stream().map(MovieRef::label))
                .distinct()
                .toList();
    }

    /** The number of movies seen but not rated: Letterboxd lists rated movies as watched as well. */
    private static int seen(SiteExport export, Set<MovieRef> series) {
        Set<MovieRef> seen = new HashSet<>(export.seen());
        seen.removeAll(series);
        if (!seen.isEmpty()) {
            export.ratings().forEach(rating -> seen.remove(rating.movie()));
        }
        return seen.size();
    }

    private List<ImportResponse.ImportedMovie> movies(ImportResult imported) {
        Instant now = clock.instant();
        List<ImportResponse.ImportedMovie> movies = new ArrayList<>();
        imported.ratings()
                .forEach((movie, rating) -> movies.add(new ImportResponse.ImportedMovie(
                        response(movie),
                        OptionalDouble.of(rating.value()),
                        rating.time().filter(now::isAfter))));
        new TreeMap<>(imported.seen())
                .forEach((movie, time) -> movies.add(new ImportResponse.ImportedMovie(
                        response(movie), OptionalDouble.empty(), time.filter(now::isAfter))));
        return movies;
    }

    private static List<String> labels(ImportResult imported) {
        return imported.unmatched().stream().map(MovieRef::label).toList();
    }

    private List<ImportResponse.AmbiguousMovie> ambiguous(ImportResult imported) {
        return imported.ambiguous().stream()
                .map(movie -> new ImportResponse.AmbiguousMovie(
                        movie.movie().label(),
                        movie.candidates().stream()
                                .map(candidate -> new ImportResponse.Candidate(
                                        response(candidate),
                                        data.ratings().byMovie().count(candidate)))
                                .sorted(Comparator.comparingInt(ImportResponse.Candidate::ratings)
                                        .reversed())
                                .toList()))
                .toList();
    }

    private MovieResponse response(int movie) {
        return MovieResponse.of(data.catalogue().movie(movie));
    }
}
