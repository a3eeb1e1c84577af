package dev.marquee.service.dataset;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.data.download.CacheLocation;
import dev.marquee.data.download.DownloadCatalogue;
import dev.marquee.data.download.Downloader;
import dev.marquee.data.download.KnownDataset;
import dev.marquee.data.download.KnownFiles;
import dev.marquee.data.download.TransferPolicy;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadReport;
import dev.marquee.data.tmdb.TmdbDownloader;
import dev.marquee.data.tmdb.TmdbIds;
import dev.marquee.data.tmdb.TmdbKey;
import dev.marquee.internal.Counted;
import dev.marquee.internal.DidYouMean;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.parallel.Workers;
import dev.marquee.service.ExecutionContext;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists, downloads and reads data sets: the bundled one, known ones from the cache, and other files. */
public final class DataService {
    /** The name of the bundled data set. */
    public static final String BUNDLED = Bundled.NAME;

    /** Environment variable with the base URL for downloads instead of GroupLens, for mirrors. */
    public static final String SOURCE_VARIABLE = "MARQUEE_SOURCE";

    /** Environment variable with the base URL for IMDb's files instead of IMDb, for mirrors. */
    public static final String IMDB_SOURCE_VARIABLE = "MARQUEE_IMDB_SOURCE";

    private final ExecutionContext context;
    private final Workers workers;

    /** A service with its own daemon threads for reading. */
    public DataService(ExecutionContext context) {
        this.context = context;
        this.workers = Workers.of(context.threads());
    }

    /**
     * A data set with a name.
     *
     * @param bytes size of the download; 0 for the bundled data set
     * @param where its location: bundled, in the cache, or to be downloaded
     */
    public record Known(String name, String about, long bytes, Where where) {}

    /** The location of a data set. */
    public enum Where {
        BUNDLED,
        CACHED,
        REMOTE
    }

    /** All data sets that have a name. */
    public List<Known> known() {
        Downloader downloader = downloader();
        Known bundled = new Known(
                BUNDLED,
                "100,836 ratings by 610 users of 9,742 movies, to September 2018; part of the program.",
                0,
                Where.BUNDLED);
        Known tmdb = new Known(
                TmdbDownloader.NAME,
                "TMDb's directors, writers, cast, runtimes, countries, languages, age ratings, keywords and plots as"
                        + " metadata of other data sets; with a key of yours. "
                        + TmdbDownloader.ATTRIBUTION,
                0,
                where(tmdbDownloader(TmdbDownloader.API).cached()));
        return Stream.of(
                        Stream.of(bundled),
                        DownloadCatalogue.all().stream()
                                .map(set ->
                                        new Known(set.name(), set.about(), set.bytes(), where(downloader.cached(set)))),
                        DownloadCatalogue.files().stream()
                                .map(files -> new Known(
                                        files.name(), files.about(), files.bytes(), where(downloader.cached(files)))),
                        Stream.of(tmdb))
                .flatMap(sets -> sets)
                .toList();
    }

    private static Where where(Optional<Path> cached) {
        return cached.isPresent() ? Where.CACHED : Where.REMOTE;
    }

    /** Whether a name is that of files of metadata, which belong to other data sets. */
    public static boolean isMetadata(String name) {
        return isImdb(name) || isTmdb(name);
    }

    /** Whether a name is that of TMDb's metadata, which {@link #getTmdb} fetches. */
    public static boolean isTmdb(String name) {
        return name.equals(TmdbDownloader.NAME);
    }

    private static boolean isImdb(String name) {
        return name.equals(DownloadCatalogue.IMDB.name());
    }

    /** Whether a name is that of the titles in other languages, which belong to imports. */
    public static boolean areTitles(String name) {
        return name.equals(DownloadCatalogue.IMDB_TITLES.name());
    }

    /** Downloads a data set or files of metadata unless they are in the cache, and returns their folder. */
    public Path get(String name) {
        Optional<KnownFiles> files = DownloadCatalogue.findFiles(name);
        if (files.isPresent()) {
            KnownFiles known = files.orElseThrow();
            try (ProgressTask task = ProgressTask.begin(context.bytes(), "Downloading " + name, known.bytes())) {
                return imdbDownloader().get(known, (done, total) -> task.stepTo(done, ""));
            }
        }
        KnownDataset set = DownloadCatalogue.named(name);
        try (ProgressTask task = ProgressTask.begin(context.bytes(), "Downloading " + name, set.bytes())) {
            return downloader().get(set, (done, total) -> task.stepTo(done, ""));
        }
    }

    /**
     * Fetches what TMDb says of movies, unless it is in the cache.
     *
     * @throws MarqueeException if no movie has a TMDb id, TMDb refuses the key or does not respond; what was fetched before is kept
     */
    public TmdbResponse getTmdb(TmdbRequest request) {
        List<String> ids = request.links()
                .map(TmdbIds::read)
                .orElseGet(() -> read(request.data()).data().catalogue().movies().stream()
                        .map(movie -> movie.links().tmdb())
                        .filter(id -> !id.isEmpty())
                        .toList());
        if (ids.isEmpty()) {
            throw new MarqueeException("no movie of %s has a TMDb id; give a links.csv that has these ids"
                    .formatted(request.links()
                            .map(Path::toString)
                            .orElse(request.data().data())));
        }
        try (ProgressTask task = ProgressTask.begin(context.steps(), "Fetching from TMDb", ids.size())) {
            return TmdbResponse.of(tmdbDownloader(URI.create(request.api() + "/"))
                    .get(ids, new TmdbKey(request.key()), (done, total) -> task.stepTo(ids.size() - total + done, "")));
        }
    }

    /**
     * Reads a data set.
     *
     * @throws MarqueeException if there is no such data set, or its files are invalid
     */
    public LoadedDataset read(DataRequest request) {
        boolean bundled = request.data().equals(BUNDLED);
        Path path = bundled ? Bundled.folder() : locate(request.data());
        String name = bundled ? BUNDLED : DatasetReader.name(path);
        if (ParquetLogs.concern(path)) {
            ParquetLogs.quiet();
        }
        try (Reading reading = new Reading(name)) {
            LoadedDataset read = reader(request, reading).read(name, path);
            LoadedDataset loaded = read;
            for (String folder : request.metadata()) {
                loaded = loaded.withMetadata(metadataFolder(folder), request.country());
            }
            notice(loaded.report(), loaded.data());
            if (!request.metadata().isEmpty()) {
                context.notices().accept(MetadataText.of(loaded.data().catalogue()));
            }
            return loaded;
        }
    }

    /** A reader that uses the cache, unless the request, the environment or the lack of a home directory forbids it. */
    private DatasetReader reader(DataRequest request, ReadListener reading) {
        DatasetReader reader = new DatasetReader(request.readOptions(), workers, reading);
        CacheSize size = CacheSize.in(context.environment());
        if (!request.cached() || size.bytes() == 0) {
            return reader;
        }
        try {
            return reader.cachedIn(CacheLocation.in(context.environment()).resolve("ratings"), size.bytes());
        } catch (UsageException noHomeDirectory) {
            return reader;
        }
    }

    /** Reports progress, from the moment the file size is known. */
    private final class Reading implements ReadListener, AutoCloseable {
        private final String name;
        private Optional<ProgressTask> task = Optional.empty();

        Reading(String name) {
            this.name = name;
        }

        @Override
        public void read(long done, long total) {
            if (task.isEmpty()) {
                task = Optional.of(ProgressTask.begin(context.bytes(), "Reading " + name, total));
            }
            task.get().stepTo(done, "");
        }

        @Override
        public void close() {
            task.ifPresent(ProgressTask::close);
        }
    }

    private void notice(ReadReport report, Dataset data) {
        String name = data.name();
        boolean isImplicit = data.ratings().isImplicit();
        report.notes().forEach(context.notices());
        if (isImplicit) {
            context.notices()
                    .accept("%s has no column of ratings, so its lines are events; --columns rating=NAME names one"
                            .formatted(name));
        }
        if (report.skipped() > 0) {
            context.notices()
                    .accept("%s of %s %s skipped; %s"
                            .formatted(
                                    Counted.of(report.skipped(), "invalid line"),
                                    name,
                                    Counted.form(report.skipped(), "was", "were"),
                                    report.skipped() == report.skippedExamples().size()
                                            ? Counted.form(report.skipped(), "it is:", "they are:")
                                            : "the first %d are:"
                                                    .formatted(report.skippedExamples()
                                                            .size())));
            report.skippedExamples().forEach(context.notices());
        }
        if (report.duplicates() > 0) {
            context.notices()
                    .accept((isImplicit
                                    ? "%s of %s %s added to others of the same user and movie"
                                    : "%s of %s %s left out, because their user rated the movie more than once; the latest counts")
                            .formatted(
                                    Counted.of(report.duplicates(), isImplicit ? "event" : "rating"),
                                    name,
                                    Counted.form(report.duplicates(), "was", "were")));
        }
    }

    private Path metadataFolder(String folder) {
        if (!isTmdb(folder) || Files.exists(Path.of(folder))) {
            return imdbFolder(folder, DownloadCatalogue.IMDB);
        }
        return tmdbDownloader(TmdbDownloader.API)
                .cached()
                .orElseThrow(() -> new MarqueeException(
                        "TMDb's movies are not fetched yet; run ./marquee data get %s --data NAME".formatted(folder)));
    }

    /**
     * The file of titles in other languages at a path; the downloaded one if the path is its name and no file is there.
     *
     * @throws MarqueeException if it is the name of the download, which is not in the cache
     */
    public Path akas(Path given) {
        return imdbFolder(given.toString(), DownloadCatalogue.IMDB_TITLES);
    }

    private Path imdbFolder(String folder, KnownFiles files) {
        Path path = Path.of(folder);
        if (!folder.equals(files.name()) || Files.exists(path)) {
            return path;
        }
        return imdbDownloader()
                .cached(files)
                .orElseThrow(() -> new MarqueeException(
                        "IMDb's files are not downloaded yet; run ./marquee data get %s".formatted(folder)));
    }

    private Path locate(String data) {
        Path path = Path.of(data);
        if (Files.exists(path)) {
            return path;
        }
        KnownDataset set = DownloadCatalogue.find(data)
                .orElseThrow(() -> new UsageException(
                        "data '%s' is not a file, a folder or a known data set; %s./marquee data list shows the known ones"
                                .formatted(data, DidYouMean.hint(data, names()))));
        return downloader()
                .cached(set)
                .orElseThrow(() -> new MarqueeException(
                        "data set %s is not downloaded yet; run ./marquee data get %1$s".formatted(data)));
    }

    private static List<String> names() {
        return Stream.concat(
                        Stream.of(BUNDLED), DownloadCatalogue.all().stream().map(KnownDataset::name))
                .toList();
    }

    private Downloader downloader() {
        return downloader(SOURCE_VARIABLE, DownloadCatalogue.GROUPLENS);
    }

    private Downloader imdbDownloader() {
        return downloader(IMDB_SOURCE_VARIABLE, DownloadCatalogue.IMDB_FILES);
    }

    private TmdbDownloader tmdbDownloader(URI api) {
        return new TmdbDownloader(api, CacheLocation.in(context.environment()), TransferPolicy.defaults());
    }

    private Downloader downloader(String variable, URI usual) {
        String source = context.environment().getOrDefault(variable, "");
        return new Downloader(
                source.isBlank() ? usual : URI.create(source),
                CacheLocation.in(context.environment()),
                TransferPolicy.defaults());
    }
}
