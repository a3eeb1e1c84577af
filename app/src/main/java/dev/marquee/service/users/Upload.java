package dev.marquee.service.users;

import java.io.InputStream;

/**
 * A file that somebody sends.
 *
 * @param name of the file, whose ending helps to tell what it is; only its last part counts
 * @param content read once, up to its end; not closed
 */
public record Upload(String name, InputStream content) {
    private static final int MAX_CHARACTERS = 100;

    /** The name without folders and without what a file system might take for more than a name. */
    String plainName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}. _-]", "_").replaceFirst("^[. ]+", "");
        String ending = plain.substring(Math.max(0, plain.length() - MAX_CHARACTERS));
        return ending.isBlank() ? "upload" : ending;
    }
}
