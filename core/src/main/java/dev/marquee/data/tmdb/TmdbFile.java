package dev.marquee.data.tmdb;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The file of fetched movies, one line of JSON per movie. A line is complete before the next is fetched, so a process that is killed
 * loses at most one. For one thread, with the lock of the cache.
 */
final class TmdbFile {
    /** TMDb's terms forbid keeping data for longer than six months. */
    private static final long MAX_DAYS = 180;

    private final Path path;
    private final long today;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> missing = new HashSet<>();

    private TmdbFile(Path path, long today) {
        this.path = path;
        this.today = today;
    }

    /**
     * Opens a file, or a new one; removes lines that are truncated, damaged, doubled or too old.
     *
     * @param today days since 1970
     */
    static TmdbFile open(Path path, long today) throws IOException {
        TmdbFile file = new TmdbFile(path, today);
        if (Files.exists(path)) {
            file.clean();
        }
        return file;
    }

    private void clean() throws IOException {
        Path cleaned = path.resolveSibling(path.getFileName() + ".tmp");
        boolean changed = false;
        try (BufferedReader lines = lines(path);
                BufferedWriter out = Files.newBufferedWriter(cleaned)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (keeps(line)) {
                    out.write(line);
                    out.write('\n');
                } else {
                    changed = true;
                }
            }
        }
        // A line without its end would be joined with the next one.
        if (changed || Files.size(cleaned) != Files.size(path)) {
            Files.move(cleaned, path, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(cleaned);
        }
    }

    private boolean keeps(String line) {
        Optional<TmdbMovie> movie =
                TmdbMovie.parse(line).filter(read -> today - read.day() <= MAX_DAYS && !ids.contains(read.id()));
        movie.ifPresent(this::know);
        return movie.isPresent();
    }

    /** Reads bytes that are not UTF-8 as replacement characters, so that one damaged line does not hide the others. */
    private static BufferedReader lines(Path path) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    boolean isMissing(String id) {
        return missing.contains(id);
    }

    void add(TmdbMovie movie) throws IOException {
        Files.writeString(path, movie.line(today) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        know(movie);
    }

    private void know(TmdbMovie movie) {
        ids.add(movie.id());
        if (movie.isMissing()) {
            missing.add(movie.id());
        }
    }
}
