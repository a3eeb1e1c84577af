package dev.marquee.service.users;

import dev.marquee.data.RatingScale;
import dev.marquee.service.imports.SettledTitles;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * An uploaded file.
 *
 * @param name of the file; its extension helps to recognize the format, folders in it are ignored
 * @param content read once, to its end; not closed
 * @param scale of its ratings; empty if the file shows it
 * @param settled what its ambiguous titles mean
 * @param lists which of its lists join the watchlist, by their 0-based positions in the report
 */
public record Upload(
        String name, InputStream content, Optional<RatingScale> scale, SettledTitles settled, Set<Integer> lists) {
    private static final int MAX_CHARACTERS = 100;

    /** Copies the positions. */
    public Upload {
        lists = Set.copyOf(lists);
    }

    /** A file that shows the scale of its ratings, and of whose ambiguous titles nothing more is known. */
    public Upload(String name, InputStream content) {
        this(name, content, Optional.empty(), SettledTitles.NONE, Set.of());
    }

    /** The name without folders and without characters that are special to a file system, at most 100 characters. */
    String plainName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}. _-]", "_").replaceFirst("^[. ]+", "");
        String ending = plain.substring(Math.max(0, plain.length() - MAX_CHARACTERS));
        return ending.isBlank() ? "upload" : ending;
    }
}
