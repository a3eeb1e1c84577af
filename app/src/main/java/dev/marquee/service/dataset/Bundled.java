package dev.marquee.service.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The data set that is part of the program: ml-latest-small in its edition of 2016. */
final class Bundled {
    static final String NAME = "movielens-small";

    private Bundled() {}

    /** The folder that holds it, on disk or in the program's jar, which is then opened and stays so. */
    static Path folder() {
        try {
            URI folder = Objects.requireNonNull(Bundled.class.getResource(NAME), "the program is incomplete")
                    .toURI();
            if (folder.getScheme().equals("jar")) {
                open(folder);
            }
            return Path.of(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource's address is a URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // the program's own jar is open as long as the program runs
    private static void open(URI jar) throws IOException {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // Opened by an earlier call, which serves this one too.
        }
    }
}
