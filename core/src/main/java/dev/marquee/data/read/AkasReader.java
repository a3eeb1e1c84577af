package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.read.metadata.AkasFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the titles that movies have in other countries and languages. */
public final class AkasReader {
    private AkasReader() {}

    /**
     * Reads IMDb's {@code title.akas.tsv} in one pass, which takes some ten seconds for the whole file of 40 million lines;
     * memory is bounded by the titles that are returned. Titles under which a movie was only made are left out.
     *
     * @param path the file, plain or gzip, or a folder that has it under IMDb's name
     * @param catalogue movies with ids of IMDb
     * @return the distinct titles of each movie that has any
     * @throws MarqueeException if no movie has an id of IMDb, or the file is not IMDb's, is truncated or damaged, or has none of
     *     the movies
     */
    public static Map<MovieId, List<String>> read(Path path, Catalogue catalogue) {
        return new AkasFile(path).read(catalogue);
    }

    /**
     * Checks by its first line that a file is IMDb's, without reading all of it.
     *
     * @param path as for {@link #read}
     * @throws MarqueeException if it is not, or cannot be read
     */
    public static void check(Path path) {
        new AkasFile(path).check();
    }
}
