package dev.marquee.data.tmdb;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.data.download.LockedCache;
import dev.marquee.data.download.TransferPolicy;
import dev.marquee.data.tmdb.TmdbClient.Pause;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fetches what TMDb says of movies into one file in the cache, one line of JSON per movie. A movie that is there already is not
 * requested again for six months, so that an interrupted download resumes and another data set adds its movies. If several processes
 * or threads fetch, one does and the others wait. Thread-safe.
 */
public final class TmdbDownloader {
    /** The address of TMDb's API. */
    public static final URI API = URI.create("https://api.themoviedb.org/");

    /** The name of the folder in the cache. */
    public static final String NAME = "tmdb";

    /** The name of the file. */
    public static final String FILE = "tmdb-movies.jsonl";

    /** The sentence that TMDb's terms ask for wherever its data is shown. */
    public static final String ATTRIBUTION = "This product uses the TMDB API but is not endorsed or certified by TMDB.";

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

    private final URI base;
    private final Path cache;
    private final TransferPolicy policy;
    private final InstantSource clock;
    private final Pause pause;

    /**
     * Creates a downloader. Neither the network nor the cache is used yet.
     *
     * @param base the address of the API, ending with a slash, such as {@link #API}
     * @param cache created when first needed
     * @param policy timeouts and retries
     */
    public TmdbDownloader(URI base, Path cache, TransferPolicy policy) {
        this(base, cache, policy, InstantSource.system(), time -> Thread.sleep(time));
    }

    TmdbDownloader(URI base, Path cache, TransferPolicy policy, InstantSource clock, Pause pause) {
        if (!base.toString().endsWith("/")) {
            throw new UsageException("address %s does not end with a slash; add one".formatted(base));
        }
        this.base = base;
        this.cache = cache.toAbsolutePath();
        this.policy = policy;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * The movies of a request after it.
     *
     * @param folder that has the file
     * @param known the number of the requested movies that the file describes
     * @param unknown the number of those that TMDb does not have
     * @param fetched the number of requests that were needed
     */
    public record Fetched(Path folder, int known, int unknown, int fetched) {}

    /** Notified of the progress after every movie, on the thread that fetches. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Reports progress.
         *
         * @param done the number of movies done
         * @param total the number of movies that are requested
         */
        void fetched(int done, int total);
    }

    /** The folder of the file, if it exists. */
    public Optional<Path> cached() {
        return Optional.of(folder()).filter(folder -> Files.isRegularFile(folder.resolve(FILE)));
    }

    /**
     * Fetches the movies that the file does not have. An interrupt ends this; the interrupt status stays set.
     *
     * @param ids of TMDb; others than numbers above 0 are left out
     * @throws MarqueeException if TMDb refuses the key or does not respond, or the cache cannot be written; what was fetched before
     *     is kept
     */
    public Fetched get(Collection<String> ids, TmdbKey key, Listener listener) {
        return new LockedCache(cache).locked(NAME, "fetching from TMDb", () -> fetched(ids, key, listener));
    }

    private Fetched fetched(Collection<String> ids, TmdbKey key, Listener listener)
            throws IOException, InterruptedException {
        try (TmdbClient client = new TmdbClient(base, key, policy, pause)) {
            TmdbFile file = TmdbFile.open(
                    Files.createDirectories(folder()).resolve(FILE),
                    clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds());
            Set<String> wanted = new LinkedHashSet<>(ids);
            wanted.removeIf(id -> !ID.matcher(id).matches());
            List<String> needed = wanted.stream().filter(id -> !file.has(id)).toList();
            int done = 0;
            for (String id : needed) {
                listener.fetched(done, needed.size());
                file.add(client.movie(id));
                done++;
            }
            listener.fetched(done, needed.size());
            int unknown = (int) wanted.stream().filter(file::isMissing).count();
            return new Fetched(folder(), wanted.size() - unknown, unknown, done);
        }
    }

    private Path folder() {
        return cache.resolve(NAME);
    }
}
