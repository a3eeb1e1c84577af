package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.data.read.RatingsLoader.LoadedRatings;
import dev.marquee.data.read.cache.CachedRatings;
import dev.marquee.data.read.cache.RatingsCache;
import dev.marquee.data.read.file.Archive;
import dev.marquee.data.read.parse.MergedRatings;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Gives the ratings of a large file from the cache, or parses them and stores them there. Ratings of which lines were skipped are not
 * stored, since their report is not.
 *
 * @param cache where parsed ratings are
 * @param workers the threads to use
 * @param listener notified of the progress of parsing
 */
record CachedLoader(RatingsCache cache, Workers workers, ReadListener listener) {
    /** From about two million ratings on, which take a few tenths of a second to parse. */
    private static final long MIN_BYTES = 1 << 26;

    /** The same for a file that is compressed. */
    private static final long MIN_PACKED_BYTES = 1 << 24;

    /** A version of a file, as far as the file system tells. */
    private record Version(long bytes, long modified) {
        static Version of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(attributes.size(), attributes.lastModifiedTime().toMillis());
        }
    }

    LoadedRatings load(RatingsLoader loader, Optional<Archive> archive, Folder folder) {
        Path source = archive.map(Archive::file).orElse(loader.file().path());
        String entry = archive.map(_ -> loader.file().path().toString()).orElse("");
        try {
            Version before = Version.of(source);
            boolean isPacked = archive.isPresent() || loader.file().isPacked();
            if (before.bytes < (isPacked ? MIN_PACKED_BYTES : MIN_BYTES)) {
                return loader.parse(folder.skipped(), workers, listener);
            }
            String key = RatingsCache.key(source, loader.reading() + "\n" + entry, workers);
            Optional<LoadedRatings> cached = cache.find(key, workers).flatMap(found -> restored(found, loader));
            if (cached.isPresent()) {
                return cached.orElseThrow();
            }
            LoadedRatings parsed = loader.parse(folder.skipped(), workers, listener);
            if (folder.skipped().count() == 0 && Version.of(source).equals(before)) {
                store(key, parsed, folder);
            }
            return parsed;
        } catch (IOException e) {
            throw loader.file().unreadable(e);
        }
    }

    private void store(String key, LoadedRatings parsed, Folder folder) {
        try {
            cache.store(
                    key,
                    new CachedRatings(
                            parsed.users().ids().ids().stream()
                                    .map(UserId::value)
                                    .toList(),
                            parsed.catalogue().ids().ids().stream()
                                    .map(MovieId::value)
                                    .toList(),
                            parsed.ratings(),
                            parsed.read()));
        } catch (IOException e) {
            folder.notes()
                    .add("the parsed ratings could not be stored in %s (%s), so that the next command parses them again"
                            .formatted(cache.folder(), e.getMessage()));
        }
    }

    /** Empty if the users and movies are not those that the files of the data set list. */
    private static Optional<LoadedRatings> restored(CachedRatings cached, RatingsLoader loader) {
        List<UserId> users = cached.userIds().stream().map(UserId::new).toList();
        List<MovieId> movies = cached.movieIds().stream().map(MovieId::new).toList();
        boolean isOfFiles = loader.listed()
                        .filter(listed -> !startsWith(users, listed.ids().ids()))
                        .isEmpty()
                && loader.catalogue()
                        .filter(listed -> !listed.ids().ids().equals(movies))
                        .isEmpty();
        return isOfFiles
                ? Optional.of(new LoadedRatings(
                        loader.listed()
                                .map(listed -> MergedRatings.extended(listed, users))
                                .orElseGet(() -> Users.of(users)),
                        loader.catalogue()
                                .orElseGet(() -> new Catalogue(
                                        movies.stream().map(Movie::untitled).toList(), List.of())),
                        cached.ratings(),
                        cached.read()))
                : Optional.empty();
    }

    private static boolean startsWith(List<UserId> users, List<UserId> listed) {
        return users.size() >= listed.size() && users.subList(0, listed.size()).equals(listed);
    }
}
