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
import dev.marquee.internal.Counted;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.user.User;
import dev.marquee.service.MovieResponse;
import dev.marquee.title.MovieFinder;
import dev.marquee.title.identify.MovieRef;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads exports of other sites: ratings as users to recommend to, and lists as filters. Thread-safe. */
public final class ImportReader {
    private final Dataset data;
    private final Importer importer;
    private final ImportResponseMapper reports;
    private final ImportErrors nothingFound;

    /** @param finder of the movies of the data */
    public ImportReader(Dataset data, MovieFinder finder) {
        this.data = data;
        this.importer = new Importer(finder, data.ratings().scale());
        this.reports = new ImportResponseMapper(data, InstantSource.system());
        this.nothingFound = new ImportErrors(data);
    }

    /**
     * A user, and the report on the import.
     *
     * @param notSeen 0-based movies that the user answered not to have seen
     */
    public record ImportedUser(User user, Set<Integer> notSeen, ImportResponse report) {
        /** Copies the set. */
        public ImportedUser {
            notSeen = Set.copyOf(notSeen);
        }
    }

    /** A list as a filter, and the report on the import. */
    public record ImportedList(Filter filter, ListMatchResponse report) {}

    /**
     * Reads the ratings of a user, and the answers of an interview.
     *
     * @throws MarqueeException if the file is not a valid export, or the catalogue has none of its movies
     */
    public ImportedUser readUser(Path file, ImportOptions options) {
        SiteExport export = read(file, options);
        List<MovieRef> answeredNotSeen = export.unseen().notSeen();
        if (export.ratings().isEmpty() && export.views().isEmpty() && answeredNotSeen.isEmpty()) {
            throw new MarqueeException(nothing(file, export, options));
        }
        Importer settling = importer.with(options.settled());
        ImportResult imported = settling.match(export);
        ImportResult notSeen = settling.choose(answeredNotSeen);
        if (imported.matched() + notSeen.matched() == 0) {
            throw nothingFound.error(
                    file, export.ratings().isEmpty() && export.views().isEmpty() ? notSeen : imported);
        }
        List<Rated> ratings = new ArrayList<>();
        imported.ratings().forEach((movie, rating) -> ratings.add(new Rated(movie, rating.value())));
        return new ImportedUser(
                new User.NewUser(new UserProfile(Demographics.UNKNOWN, ratings), watched(imported)),
                notSeen.seen().keySet(),
                reports.of(
                        export,
                        List.of(imported, notSeen),
                        new ExportedLists(export.skipped().lists(), Set.of())
                                .report(settling, imported, data.catalogue())));
    }

    /**
     * Reads the ratings of a user, their watchlist, which those of their lists join that are chosen, and the answers of an
     * interview.
     *
     * @param settled what ambiguous titles mean
     * @param lists 0-based positions of the chosen ones among the lists of the report
     * @throws MarqueeException if the file is not a valid export, or the catalogue has none of its movies, nor candidates
     * @throws dev.marquee.data.UsageException if the file has no list at a position
     */
    public ImportOutcome readProfile(Path file, ImportOptions options, SettledTitles settled, Set<Integer> lists) {
        SiteExport export = read(file, options);
        if (export.ratings().isEmpty()
                && export.views().isEmpty()
                && export.unseen().equals(SiteExport.Unseen.NONE)
                && export.skipped().lists().isEmpty()) {
            throw new MarqueeException(nothing(file, export, options));
        }
        ExportedLists chosen = new ExportedLists(export.skipped().lists(), lists);
        ImportOutcome first = outcome(file, export, options.settled(), chosen);
        return settled.equals(SettledTitles.NONE)
                ? first
                : outcome(file, export, settled.byName(first.report().ambiguous()), chosen);
    }

    private ImportOutcome outcome(Path file, SiteExport export, Map<String, MovieId> settled, ExportedLists lists) {
        Importer settling = importer.with(settled);
        ImportResult imported = settling.match(export);
        ImportResult listed = settling.choose(export.listed());
        ImportResult notSeen = settling.choose(export.unseen().notSeen());
        // Last, so that a choice of lists leaves the positions of ambiguous titles as they are.
        ImportResult chosen = settling.choose(lists.chosenMovies());
        List<ImportResult> all = List.of(imported, listed, notSeen, chosen);
        List<ImportResponse.ReportedList> reported = lists.report(settling, imported, data.catalogue());
        if (all.stream()
                        .allMatch(
                                part -> part.matched() == 0 && part.ambiguous().isEmpty())
                && reported.stream().allMatch(list -> list.movies().isEmpty())) {
            throw nothingFound.error(
                    file, export.ratings().isEmpty() && export.views().isEmpty() ? listed : imported);
        }
        Set<Integer> watchlist = new HashSet<>(listed.seen().keySet());
        watchlist.addAll(ExportedLists.unwatched(chosen, imported));
        return new ImportOutcome(
                reports.of(export, all, reported),
                movies(watchlist),
                movies(notSeen.seen().keySet()),
                Optional.empty());
    }

    private List<MovieResponse> movies(Set<Integer> chosen) {
        return chosen.stream()
                .sorted()
                .map(movie -> MovieResponse.of(data.catalogue().movie(movie)))
                .toList();
    }

    /**
     * What an import could not match.
     *
     * @throws MarqueeException if the file is not a valid export
     */
    public UnresolvedMovies leftovers(Path file, ImportOptions options) {
        SiteExport export = read(file, options);
        return new UnresolvedMovies(
                data, export, importer.with(options.settled()).match(export));
    }

    /**
     * The movies that a filled-in table of ambiguous movies names.
     *
     * @throws MarqueeException if it cannot be read, or an id is not in the catalogue
     */
    public Map<String, MovieId> settled(Path file) {
        return SettledFile.read(file, data.catalogue().ids());
    }

    private SiteExport read(Path file, ImportOptions options) {
        return textList(file, options)
                .orElseGet(() -> new ExportReader(options.withOwn(data.ratings().scale())).read(file));
    }

    /** The movies of a text with a title or an id per line; empty if less than half of its lines are movies of the catalogue. */
    private Optional<SiteExport> textList(Path file, ImportOptions options) {
        if (!options.columns().named().isEmpty() || !ExportReader.isPlainText(file)) {
            return Optional.empty();
        }
        SiteExport list = ListReader.read(file);
        ImportResult found = importer.with(options.settled()).choose(list.listed());
        return 2 * found.unmatched().size() > list.listed().size()
                        || list.listed().isEmpty()
                ? Optional.empty()
                : Optional.of(list);
    }

    private List<MovieId> ids(ImportResult chosen) {
        return chosen.seen().keySet().stream()
                .sorted()
                .map(movie -> data.catalogue().movie(movie).id())
                .toList();
    }

    /** Includes all candidates of ambiguous titles: better to recommend one movie fewer than one already seen. */
    private static Set<Integer> watched(ImportResult imported) {
        Set<Integer> watched = new HashSet<>(imported.seen().keySet());
        imported.ambiguous().forEach(ambiguous -> watched.addAll(ambiguous.candidates()));
        return watched;
    }

    private static String nothing(Path file, SiteExport export, ImportOptions options) {
        String byUser = options.user().map(" by user %s"::formatted).orElse("");
        if (!export.listed().isEmpty()) {
            return "%s is a list of %s without ratings%s; rank them with recommend --from"
                    .formatted(file, Counted.of(export.listed().size(), "movie"), byUser);
        }
        SiteExport.Skipped skipped = export.skipped();
        if (export.source() == ImportSource.CSV && skipped.equals(SiteExport.Skipped.NONE)) {
            return "%s has no ratings%s; write a header line 'movie,rating' and below it one line per movie"
                    .formatted(file, byUser);
        }
        return "%s has no rated or seen movies%s, and %s; check that it is the right export"
                .formatted(file, byUser, Counted.of(skipped.series(), "series or episode", "series or episodes"));
    }

    /**
     * Reads a list of movies.
     *
     * @throws MarqueeException if the list cannot be read, or the catalogue has none of its movies
     */
    public ImportedList readList(Path file) {
        SiteExport list = ListReader.read(file);
        ImportResult chosen = importer.choose(list.choice());
        if (chosen.matched() == 0) {
            throw nothingFound.ofList(file, chosen);
        }
        return new ImportedList(new Filter.Among(ids(chosen)), reports.ofList(list, chosen));
    }
}
