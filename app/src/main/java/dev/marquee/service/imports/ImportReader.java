package dev.marquee.service.imports;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.ImportResult;
import dev.marquee.imports.Importer;
import dev.marquee.imports.ListReader;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.user.User;
import dev.marquee.title.MovieFinder;
import dev.marquee.title.identify.MovieRef;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads exports of other sites: ratings as users to recommend to, and lists as filters. Thread-safe. */
public final class ImportReader {
    private static final int MAX_CANDIDATES = 5;

    private final Dataset data;
    private final Importer importer;
    private final ImportResponseMapper reports;

    /** @param finder of the movies of the data */
    public ImportReader(Dataset data, MovieFinder finder) {
        this.data = data;
        this.importer = new Importer(finder, data.ratings().scale());
        this.reports = new ImportResponseMapper(data, InstantSource.system());
    }

    /** A user, and the report on the import. */
    public record ImportedUser(User user, ImportResponse report) {}

    /** A list as a filter, and the report on the import. */
    public record ImportedList(Filter filter, ListMatchResponse report) {}

    /**
     * Reads the ratings of a user.
     *
     * @throws MarqueeException if the file is not a valid export, or the catalogue has none of its movies
     */
    public ImportedUser readUser(Path file, ImportOptions options) {
        SiteExport export = new ExportReader(options).read(file);
        if (export.ratings().isEmpty() && export.seen().isEmpty()) {
            throw new MarqueeException(nothing(file, export, options));
        }
        ImportResult imported = importer.match(export);
        if (imported.matched() == 0) {
            throw new MarqueeException(noneKnown(file, imported));
        }
        List<Rated> ratings = new ArrayList<>();
        imported.ratings().forEach((movie, rating) -> ratings.add(new Rated(movie, rating.value())));
        return new ImportedUser(
                new User.NewUser(new UserProfile(Demographics.UNKNOWN, ratings), watched(imported)),
                reports.of(export, imported));
    }

    /**
     * Reads the ratings of a user and their lists, which become the watchlist.
     *
     * @throws MarqueeException if the file is not a valid export, or the catalogue has none of its movies
     */
    public ImportedProfile readProfile(Path file, ImportOptions options) {
        SiteExport export = new ExportReader(options).read(file);
        if (export.ratings().isEmpty()
                && export.seen().isEmpty()
                && export.listed().isEmpty()) {
            throw new MarqueeException(nothing(file, export, options));
        }
        ImportResult imported = importer.match(export);
        ImportResult listed = importer.choose(export.listed());
        if (imported.matched() + listed.matched() == 0) {
            throw new MarqueeException(noneKnown(file, export.listed().isEmpty() ? imported : listed));
        }
        return new ImportedProfile(reports.of(export, imported), ids(listed));
    }

    private String noneKnown(Path file, ImportResult imported) {
        return imported.unmatched().isEmpty()
                ? ambiguous(file, imported)
                : "none of the %,d movies rated or seen in %s is in this model's catalogue of %,d%s; use a model with more movies, such as one of ml-latest"
                        .formatted(
                                imported.unmatched().size()
                                        + imported.ambiguous().size(),
                                file,
                                data.catalogue().size(),
                                first(imported.unmatched()));
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
                                .map(movie -> "%s %s".formatted(movie.id(), movie.titleAndYear()))
                                .collect(Collectors.joining(" or ")),
                        data.catalogue().movie(first.candidates().getFirst()).id());
    }

    private List<MovieId> ids(ImportResult chosen) {
        return chosen.seen().stream()
                .sorted()
                .map(movie -> data.catalogue().movie(movie).id())
                .toList();
    }

    /** Includes all candidates of ambiguous titles: better to recommend one movie fewer than one already seen. */
    private static Set<Integer> watched(ImportResult imported) {
        Set<Integer> watched = new HashSet<>(imported.seen());
        imported.ambiguous().forEach(ambiguous -> watched.addAll(ambiguous.candidates()));
        return watched;
    }

    private static String nothing(Path file, SiteExport export, ImportOptions options) {
        String byUser = options.user().map(" by user %s"::formatted).orElse("");
        if (!export.listed().isEmpty()) {
            return "%s is a list of %,d movies without ratings%s; rank them with recommend --from"
                    .formatted(file, export.listed().size(), byUser);
        }
        if (export.source() == ImportSource.CSV) {
            return "%s has no ratings%s; write a header line 'movie,rating' and below it one line per movie"
                    .formatted(file, byUser);
        }
        return "%s has no rated or seen movies%s, and %,d series or episodes; check that it is the right export"
                .formatted(file, byUser, export.series());
    }

    /**
     * Reads a list of movies.
     *
     * @throws MarqueeException if the list cannot be read, or the catalogue has none of its movies
     */
    public ImportedList readList(Path file) {
        List<MovieRef> movies = ListReader.read(file);
        ImportResult chosen = importer.choose(movies);
        if (chosen.matched() == 0) {
            throw new MarqueeException(
                    chosen.unmatched().isEmpty() && !chosen.ambiguous().isEmpty()
                            ? ambiguous(file, chosen)
                            : "none of the %,d movies of %s is in this model's catalogue of %,d%s; write an id or a title with its year on each line"
                                    .formatted(
                                            movies.size(),
                                            file,
                                            data.catalogue().size(),
                                            first(chosen.unmatched())));
        }
        return new ImportedList(new Filter.Among(ids(chosen)), reports.of(chosen));
    }

    private static String first(List<MovieRef> unmatched) {
        return unmatched.isEmpty()
                ? ""
                : ", for example not " + unmatched.getFirst().label();
    }
}
