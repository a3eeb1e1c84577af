package dev.marquee.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks an archive so that the directory appears at once and whole, or not at all. An archive that is cut short, has
 * entries outside its folder or links, or grows beyond bounds is refused with a {@link ZipException} (or, cut short
 * inside an entry, an {@link java.io.EOFException}); any other {@link IOException} speaks of the disk.
 */
final class Unpacker {
    /** MovieLens archives hold at most 25 files. */
    private static final int MAX_ENTRIES = 1000;

    /** Ratings shrink to a fifth or a quarter; a fiftieth is a trap. */
    private static final long MAX_GROWTH = 50;

    private final Path archive;
    private final String folder;

    /** The folder is the only one the archive may hold; what is in it is unpacked without it. */
    Unpacker(Path archive, String folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** Unpacks into a directory that does not exist yet; a leftover of an earlier try beside it is removed first. */
    Path unpackTo(Path directory) throws IOException {
        Path unpacking = directory.resolveSibling(directory.getFileName() + ".unpacking");
        deleteTree(unpacking);
        try {
            unpackInto(unpacking);
            return Files.move(unpacking, directory, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(unpacking);
        }
    }

    private void unpackInto(Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw new ZipException(
                        "it has %d entries where at most %d are right".formatted(zip.size(), MAX_ENTRIES));
            }
            SymbolicLinks.rejectIn(archive);
            Files.createDirectory(directory);
            long room = MAX_GROWTH * Files.size(archive);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path place = EntryName.resolve(directory, folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    room -= write(zip.getInputStream(entry), place, room);
                }
            }
        }
    }

    /** Writes a file and forces it to disk, so that the rename never comes before the bytes; how many they are. */
    private static long write(InputStream in, Path file, long room) throws IOException {
        try (in;
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] bytes = new byte[1 << 16];
            long written = 0;
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                written += count;
                if (written > room) {
                    throw new ZipException("it grows to more than %d times its size".formatted(MAX_GROWTH));
                }
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            out.force(true);
            return written;
        } catch (FileAlreadyExistsException e) {
            throw new ZipException("it has two entries for " + file.getFileName());
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
