package dev.marquee.service.dataset;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The data set bundled with the program: the edition of ml-latest-small of September 2018. */
final class Bundled {
    static final String NAME = "movielens-small";

    private Bundled() {}

    /**
     * The folder of the data set, on disk or in the program's jar, which is then opened as a file system and stays open.
     *
     * @throws MarqueeException in an edition of the program without data
     */
    static Path folder() {
        try {
            URI folder = Optional.ofNullable(Bundled.class.getResource(NAME))
                    .orElseThrow(() -> new MarqueeException(
                            "this edition of Marquee has no bundled data; download some with data get ml-latest-small, and name it in place of "
                                    + NAME))
                    .toURI();
            if (folder.getScheme().equals("jar")) {
                open(folder);
            }
            return Path.of(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the URL of a resource is a URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // the jar stays open until the program ends
    private static void open(URI jar) throws IOException {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // Opened by an earlier call.
        }
    }
}
