package dev.marquee.service.users;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Keeps an upload in a temporary folder while it is read. Messages name the file without the folder. */
final class UploadedFile {
    private UploadedFile() {}

    /**
     * Applies a function to the file and returns its result.
     *
     * @throws MarqueeException if the function throws one, without the folder in its message
     */
    static <T> T read(Upload upload, Function<Path, T> reading) {
        try (UploadFolder folder = UploadFolder.create(UploadFolder.parent())) {
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

    private static String without(Path folder, MarqueeException error) {
        String message = String.valueOf(error.getMessage());
        return message.replace(folder + folder.getFileSystem().getSeparator(), "");
    }
}
