package dev.marquee.service.users;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.internal.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Keeps an upload in a temporary folder while it is read. It is a user's history and so must not stay behind: {@link
 * #removeAbandoned} removes what processes that were killed have left. Messages name the file without the folder.
 */
final class UploadedFile {
    private static final String PREFIX = "marquee-import";

    private UploadedFile() {}

    /**
     * Applies a function to the file and returns its result.
     *
     * @throws MarqueeException if the function throws one, without the folder in its message
     */
    static <T> T read(Upload upload, Function<Path, T> reading) {
        try (ScratchFolder folder = ScratchFolder.create(PREFIX)) {
            Path file = folder.path().resolve(upload.plainName());
            Files.copy(upload.content(), file);
            try {
                return reading.apply(file);
            } catch (UsageException e) {
                throw new UsageException(without(folder.path(), e));
            } catch (MarqueeException e) {
                throw new MarqueeException(without(folder.path(), e), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the uploads of processes that no longer live. */
    static void removeAbandoned() {
        ScratchFolder.removeAbandoned(PREFIX);
    }

    private static String without(Path folder, MarqueeException error) {
        String message = String.valueOf(error.getMessage());
        return message.replace(folder + folder.getFileSystem().getSeparator(), "");
    }
}
