package dev.marquee.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a symbolic link leads. A rename would put a new file in the place of the link. */
public final class LinkTarget {
    /** As many as Linux follows. */
    private static final int MAX_LINKS = 40;

    private LinkTarget() {}

    /**
     * The path at the end of a chain of links, also if nothing is there yet; the path itself if it is no link.
     *
     * @throws IOException if a link cannot be read, or the links never end
     */
    public static Path of(Path path) throws IOException {
        Path target = path;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemException(path.toString(), null, "a symbolic link that leads to itself");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }
}
