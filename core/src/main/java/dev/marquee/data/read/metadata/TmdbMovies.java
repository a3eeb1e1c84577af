package dev.marquee.data.read.metadata;

import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.tmdb.TmdbDownloader;
import dev.marquee.data.tmdb.TmdbMovie;
import dev.marquee.internal.Counted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** TMDb's movies in {@value TmdbDownloader#FILE}, one line of JSON per movie; the last line of a movie counts. */
final class TmdbMovies {
    private final Path folder;
    private final String country;
    private final Findings findings;

    /** @param country of the certificates */
    TmdbMovies(Path folder, String country, Findings findings) {
        this.folder = folder;
        this.country = country;
        this.findings = findings;
    }

    /** Reads the movies with these ids; by id. Empty ids are ignored. */
    Map<String, Metadata> read(Collection<String> ids) {
        Optional<InputFile> file = InputFile.find(folder, TmdbDownloader.FILE);
        if (file.isEmpty()) {
            return Map.of();
        }
        Set<String> wanted = new TreeSet<>(ids);
        wanted.remove("");
        if (wanted.isEmpty()) {
            findings.add("no movie has a TMDb id, so %s was left out; add links.csv, which has these ids"
                    .formatted(TmdbDownloader.FILE));
            return Map.of();
        }
        Map<String, Metadata> movies = read(file.get(), wanted);
        if (movies.size() < wanted.size()) {
            findings.add(String.format(
                    Locale.ROOT,
                    "%s does not have %,d of %s with a TMDb id",
                    TmdbDownloader.FILE,
                    wanted.size() - movies.size(),
                    Counted.of(wanted.size(), "movie")));
        }
        return movies;
    }

    private Map<String, Metadata> read(InputFile file, Set<String> wanted) {
        Map<String, Metadata> movies = new HashMap<>();
        try (InputStream in = file.open()) {
            ByteLines lines = new ByteLines(in);
            while (lines.advance()) {
                Optional<TmdbMovie> movie = TmdbMovie.parse(lines.text());
                if (movie.isEmpty()) {
                    findings.add(file.name(), "without the JSON of a movie", lines.number());
                }
                movie.filter(of -> wanted.contains(of.id()) && !of.isMissing())
                        .ifPresent(of -> movies.put(of.id(), of.metadata(country)));
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return movies;
    }
}
