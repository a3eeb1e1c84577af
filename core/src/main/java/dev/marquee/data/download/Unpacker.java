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
 * Unpacks an archive atomically: the directory appears complete, or not at all. An archive that is truncated, has links
 * or entries outside its folder, or grows beyond bounds is rejected with a {@link ZipException} (or, if truncated
 * inside an entry, an {@link java.io.EOFException}); any other {@link IOException} is an error of the disk.
 */
final class Unpacker {
    /** MovieLens archives hold at most 25 files. */
    private static final int MAX_ENTRIES = 1000;

    /** Ratings compress to a fifth or a quarter; a fiftieth indicates a zip bomb. */
    private static final long MAX_GROWTH = 50;

    private final Path archive;
    private final String folder;

    /** The archive must hold this one folder; its content is unpacked without the folder itself. */
    Unpacker(Path archive, String folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** Unpacks into a directory that must not exist yet; removes the leftover of an earlier attempt first. */
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
                throw new ZipException("it has %d entries; at most %d are allowed".formatted(zip.size(), MAX_ENTRIES));
            }
            SymbolicLinks.rejectIn(archive);
            Files.createDirectory(directory);
            long budget = MAX_GROWTH * Files.size(archive);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path file = EntryName.resolve(directory, folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    budget -= write(zip.getInputStream(entry), file, budget);
                }
            }
        }
    }

    /**
     * Writes a file and forces it to disk, so that the rename never precedes the bytes; returns the number of bytes.
     */
    private static long write(InputStream in, Path file, long budget) throws IOException {
        try (in;
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] bytes = new byte[1 << 16];
            long written = 0;
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                written += count;
                if (written > budget) {
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
