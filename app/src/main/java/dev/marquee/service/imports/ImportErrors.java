package dev.marquee.service.imports;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.imports.ImportResult;
import dev.marquee.internal.Counted;
import dev.marquee.internal.ReadableTitle;
import dev.marquee.title.identify.MovieRef;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Says why no movie of a file was found: ambiguous, only ids of which the model has none, no titles in the model, or not in the
 * catalogue.
 *
 * @param data of the model
 */
record ImportErrors(Dataset data) {
    private static final int MAX_CANDIDATES = 5;

    MarqueeException error(Path file, ImportResult imported) {
        return error(file, imported, "rated or seen in", "use a model with more movies, such as one of ml-latest");
    }

    MarqueeException ofList(Path file, ImportResult chosen) {
        return error(file, chosen, "of", "write an id or a title with its year on each line");
    }

    private MarqueeException error(Path file, ImportResult imported, String where, String fix) {
        List<MovieRef> unmatched = imported.unmatched();
        if (unmatched.isEmpty() && !imported.ambiguous().isEmpty()) {
            return new MarqueeException(ambiguous(file, imported));
        }
        if (unmatched.isEmpty()) {
            return new MarqueeException(
                    imported.series().isEmpty()
                            ? "%s has no movies; %s".formatted(file, fix)
                            : "%s has no movies, and %s; check that it is the right file"
                                    .formatted(
                                            file,
                                            Counted.of(
                                                    imported.series().size(),
                                                    "series or episode",
                                                    "series or episodes")));
        }
        String none = "none of the movies %s %s (%,d) is in this model's catalogue of %,d, for example not %s"
                .formatted(
                        where,
                        file,
                        unmatched.size() + imported.ambiguous().size(),
                        data.catalogue().size(),
                        unmatched.getFirst().label());
        return new MarqueeException(none + "; " + cause(imported, fix));
    }

    private String cause(ImportResult imported, String fix) {
        List<MovieRef> unmatched = imported.unmatched();
        boolean areIds = unmatched.stream()
                .allMatch(movie -> movie.titles().isEmpty() && !movie.links().equals(Links.NONE));
        if (areIds && !hasLinks(data.catalogue())) {
            return "this model has no ids of IMDb or TMDb, because its data had no links.csv; give titles with years, or use a model of data with links.csv, such as ml-latest";
        }
        if (data.catalogue().movies().stream().allMatch(ImportErrors::isUntitled)) {
            return "this model has no titles, only ids such as %s; give ids"
                    .formatted(data.catalogue().movie(0).id());
        }
        OptionalInt end = data.catalogue().latestYear();
        int newer = imported.newerThan(end);
        return newer == 0
                ? fix
                : "the catalogue ends in %d, and %,d of them %s newer; %s"
                        .formatted(end.orElseThrow(), newer, Counted.form(newer, "is", "are"), fix);
    }

    private static boolean hasLinks(Catalogue catalogue) {
        return catalogue.movies().stream().anyMatch(movie -> !movie.links().equals(Links.NONE));
    }

    private static boolean isUntitled(Movie movie) {
        return movie.title().equals(movie.id().value());
    }

    private String ambiguous(Path file, ImportResult imported) {
        ImportResult.AmbiguousMovie first = imported.ambiguous().getFirst();
        return "the movies of %s are ambiguous, for example %s, which could be %s; write an id, such as 'id %s', in place of the title"
                .formatted(
                        file,
                        first.movie().label(),
                        first.candidates().stream()
                                .limit(MAX_CANDIDATES)
                                .map(data.catalogue()::movie)
                                .map(movie -> "%s %s".formatted(movie.id(), ReadableTitle.of(movie.titleAndYear())))
                                .collect(Collectors.joining(" or ")),
                        data.catalogue().movie(first.candidates().getFirst()).id());
    }
}
