package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.data.MarqueeException;
import dev.marquee.imports.entry.EntryKind;
import dev.marquee.imports.entry.EntryStatus;
import dev.marquee.imports.entry.EntryTimes;
import dev.marquee.imports.entry.RatingText;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.internal.Counted;
import dev.marquee.internal.Quoted;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Collects the entries of an export. Not thread-safe. */
public final class SiteExportBuilder {
    private final ImportSource source;
    private final ReadScale scale;
    private final EntryTimes times = new EntryTimes();

    /** Interns movies, since most are named several times and ratings stay in memory. */
    private final Map<MovieRef, MovieRef> movies = new HashMap<>();

    private final List<Rated> ratings = new ArrayList<>();
    private final List<SiteExport.View> views = new ArrayList<>();
    private final List<MovieRef> listed = new ArrayList<>();
    private final List<MovieRef> notSeen = new ArrayList<>();
    private UsedFields used = new UsedFields();
    private final List<SiteExport.NamedList> lists = new ArrayList<>();
    private final List<String> unreadLists = new ArrayList<>();
    private final Set<String> seriesNames = new LinkedHashSet<>();
    private int series;
    private int unnamed;
    private int dropped;

    /** Creates an empty export of a site. */
    public SiteExportBuilder(ImportSource source, ReadScale scale) {
        this.source = source;
        this.scale = scale;
    }

    /** A rating on a scale that is not known before all are read. */
    private record Rated(MovieRef movie, RatingText.Value rating, String when) {}

    /** Sets the columns that are used, for the report. */
    void setUsed(UsedFields columns) {
        used = columns;
    }

    /** Says that the table has the columns of Marquee's own. */
    void setOwnTable() {
        scale.setOwnTable();
    }

    /** Whether an entry's kind is not that of a movie; if so, adds it to what is left out. */
    boolean skips(String kind, MovieRef entry) {
        boolean isOther = EntryKind.of(kind) == EntryKind.OTHER;
        if (isOther) {
            addSeries(entry);
        }
        return isOther;
    }

    /** Adds a series, or one of its episodes, to what is left out. */
    void addSeries(MovieRef named) {
        series++;
        if (isNamed(named)) {
            seriesNames.add(named.label());
        }
    }

    /** Adds a list that is left out unless the user wants it. */
    void addList(SiteExport.NamedList list) {
        lists.add(list);
    }

    /** Reads the entries of a list. */
    @FunctionalInterface
    public interface Entries {
        void into(SiteExportBuilder list) throws IOException;
    }

    /**
     * Adds a list that is left out unless the user wants it: its movies, whatever their entries say of them.
     *
     * @param written its name by the user; if it is empty, the list has that of the file
     */
    public void addList(String written, ExportPart file, Entries entries) throws IOException {
        SiteExportBuilder list = new SiteExportBuilder(source, new ReadScale(Optional.empty(), Optional.empty()));
        entries.into(list);
        SiteExport read = list.export();
        List<MovieRef> movies = Stream.of(
                        read.listed(),
                        read.ratings().stream().map(ExportedRating::movie).toList(),
                        read.seen(),
                        read.unseen().notSeen())
                .flatMap(List::stream)
                .distinct()
                .toList();
        addList(new SiteExport.NamedList(ListName.of(written, file), movies));
        series += list.series;
        seriesNames.addAll(list.seriesNames);
        unnamed += list.unnamed;
    }

    /** Adds the file of a list that cannot be read. */
    public void addUnreadList(ExportPart file) {
        unreadLists.add(ListName.printable(file.name()));
    }

    /** Counts an entry of a site that names no movie. */
    void countUnnamed() {
        unnamed++;
    }

    /** Adds a movie that was watched. */
    void addSeen(MovieRef movie, String when) {
        add(new Entry(movie, "", 0, when, EntryStatus.SEEN), "");
    }

    /** Adds a movie of a list. */
    void addListed(MovieRef movie) {
        add(new Entry(movie, "", 0, "", EntryStatus.PLANNED), "");
    }

    /** Adds a rating given as text; a text that means that there is none says that the movie was watched. */
    void addRating(MovieRef movie, String rating, String when, String where) {
        add(new Entry(movie, rating, 0, when, EntryStatus.SEEN), where);
    }

    /**
     * Adds an entry. A rating decides before the state; 0 is a rating only on a scale with 0. Without a rating the state decides
     * whether the movie was seen or is to be seen.
     *
     * @param where file and line for messages
     * @throws MarqueeException if the rating cannot be read or is not on the scale
     */
    void add(Entry entry, String where) {
        RatingText rating = RatingText.of(entry.rating());
        if (!isNamed(entry.movie())) {
            unnamed += source != ImportSource.CSV || !(rating instanceof RatingText.None) ? 1 : 0;
            return;
        }
        MovieRef movie = movies.computeIfAbsent(entry.movie(), same -> same);
        times.observe(entry.when());
        switch (rating) {
            case RatingText.Value value
            when scale.isRating(value) ->
                ratings.add(new Rated(movie, accepted(value.of(entry.highest()), entry, where), entry.when()));
            case RatingText.Unreadable() ->
                throw new MarqueeException(
                        "%s: rating %s is neither a number nor stars, a share such as 90 %% or one with its highest value such as 9/10%s"
                                .formatted(where, Quoted.of(entry.rating()), fix()));
            case RatingText.Value _, RatingText.None() -> {
                switch (entry.status()) {
                    case PLANNED -> listed.add(movie);
                    case NOT_SEEN -> notSeen.add(movie);
                    case DROPPED -> dropped++;
                    case SEEN, UNKNOWN -> views.add(new SiteExport.View(movie, entry.when()));
                }
            }
        }
    }

    private RatingText.Value accepted(RatingText.Value value, Entry entry, String where) {
        scale.add(value).ifPresent(range -> {
            throw new MarqueeException("%s: rating %s is outside %s, the scale of %s%s%s"
                    .formatted(
                            where,
                            Quoted.of(entry.rating()),
                            range,
                            source.label(),
                            fix(),
                            value.highest() > 0
                                    ? ""
                                    : ", or import the file with the scale MIN..MAX:STEP of its ratings"));
        });
        return value;
    }

    private String fix() {
        return " (%s read before it, none imported); fix it or leave it empty"
                .formatted(Counted.of(ratings.size(), "rating"));
    }

    private static boolean isNamed(MovieRef movie) {
        return !movie.titles().isEmpty()
                || !movie.id().isBlank()
                || !movie.links().equals(Links.NONE);
    }

    /** What was collected, on one scale. */
    public SiteExport export() {
        ReadScale.Chosen chosen = scale.choose();
        UnaryOperator<MovieRef> decided = MovieText.numbers(movies.keySet());
        List<ExportedRating> rated = new ArrayList<>();
        for (Rated one : ratings) {
            rated.add(
                    new ExportedRating(decided.apply(one.movie()), chosen.value(one.rating()), times.iso(one.when())));
        }
        return new SiteExport(
                source,
                chosen.scale(),
                rated,
                views.stream()
                        .map(view -> new SiteExport.View(decided.apply(view.movie()), times.iso(view.when())))
                        .toList(),
                new SiteExport.Unseen(
                        listed.stream().map(decided).toList(),
                        notSeen.stream().map(decided).toList()),
                new SiteExport.Skipped(series, List.copyOf(seriesNames), unnamed, dropped, lists, unreadLists),
                used.names());
    }
}
