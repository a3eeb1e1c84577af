package dev.marquee.data.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The part of an archive that has arrived, {@code NAME.zip.part}, and beside it the version of the archive that it is
 * part of, as the server names versions. Without a known version a part cannot be gone on with.
 */
final class PartFile {
    private final Path path;
    private final Path version;

    PartFile(Path cache, String name) {
        this.path = cache.resolve(name + ".zip.part");
        this.version = cache.resolve(name + ".zip.part.version");
    }

    Path path() {
        return path;
    }

    /** The version the part is of, or the empty string if that is not known. */
    String version() throws IOException {
        return Files.exists(version) ? Files.readString(version) : "";
    }

    /** How many bytes there are to go on from: 0 unless their version is known. */
    long length() throws IOException {
        return version().isEmpty() || !Files.exists(path) ? 0 : Files.size(path);
    }

    /** Opens the part, emptied, for the bytes of a version; the empty string if the server names none. */
    FileChannel restart(String newVersion) throws IOException {
        // In this order a crash never leaves old bytes under a new version.
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

    /** Opens the part for the bytes that follow. */
    FileChannel resume() throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void delete() throws IOException {
        Files.deleteIfExists(version);
        Files.deleteIfExists(path);
    }
}
