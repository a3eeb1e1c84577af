package dev.marquee.data.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The downloaded part of a file, {@code NAME.part}, and next to it the version of the file that it belongs
 * to, as named by the server. A part of unknown version cannot be resumed.
 */
final class PartFile {
    private final Path path;
    private final Path version;

    PartFile(Path cache, String name) {
        this.path = cache.resolve(name + ".part");
        this.version = cache.resolve(name + ".part.version");
    }

    Path path() {
        return path;
    }

    /** The version of the archive, or the empty string if unknown. */
    String version() throws IOException {
        return Files.exists(version) ? Files.readString(version) : "";
    }

    /** The number of bytes to resume from: 0 unless their version is known. */
    long length() throws IOException {
        return version().isEmpty() || !Files.exists(path) ? 0 : Files.size(path);
    }

    /** Truncates and opens the part for the bytes of a version; the empty string if the server names none. */
    FileChannel restart(String newVersion) throws IOException {
        // This order ensures that a crash never leaves old bytes with a new version.
        Files.deleteIfExists(version);
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.writeString(version, newVersion);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Opens the part for appending. */
    FileChannel resume() throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void delete() throws IOException {
        Files.deleteIfExists(version);
        Files.deleteIfExists(path);
    }
}
