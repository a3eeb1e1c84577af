package dev.marquee.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A folder for files that must not outlive their process, such as a user's history. Next to it stands a file {@code NAME.lock} from
 * before it is created until after it is removed, locked as long as the process lives; so a folder without such a lock is that of
 * a killed process, which {@link #removeAbandoned} removes. Confined to one thread, and holds files, and folders of files.
 */
public final class ScratchFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String NUMBER = "[0-9]{10,20}";
    private static final SecureRandom NUMBERS = new SecureRandom();

    /**
     * The locks of this process. A second channel to one of them would take the lock away when it is closed, since POSIX locks
     * belong to the process.
     */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Path file;
    private final FileChannel lock;

    private ScratchFolder(Path path, Path file, FileChannel lock) {
        this.path = path;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Creates an empty folder that only its owner can read, where the system keeps temporary files.
     *
     * @param prefix of its name, the same for {@link #removeAbandoned}
     * @throws IOException if it cannot be created
     */
    public static ScratchFolder create(String prefix) throws IOException {
        return create(temporary(), prefix);
    }

    /**
     * Creates an empty folder that only its owner can read, in a given one.
     *
     * @param parent the folder that it is created in
     * @param prefix of its name, the same for {@link #removeAbandoned}; no other program may use it
     * @throws IOException if it cannot be created
     */
    public static ScratchFolder create(Path parent, String prefix) throws IOException {
        Path realParent = parent.toRealPath();
        while (true) {
            Path file = realParent.resolve("%s%019d%s".formatted(prefix, NUMBERS.nextLong(Long.MAX_VALUE), LOCK));
            FileChannel channel = openNew(file);
            ScratchFolder folder = new ScratchFolder(folder(file), file, channel);
            // Another start may have taken the file for abandoned before it was locked.
            if (FileLocks.lock(channel) && Files.exists(file)) {
                try {
                    Files.createDirectory(folder.path, ownerOnly(folder.path, "rwx------"));
                    return folder;
                } catch (IOException e) {
                    folder.close();
                    throw e;
                }
            }
            folder.close();
        }
    }

    /** Known as open before it is there, and open from then on: there is no moment in which it looks abandoned to another thread. */
    private static FileChannel openNew(Path file) throws IOException {
        OPEN.add(file);
        try {
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ownerOnly(file, "rw-------"));
        } catch (IOException e) {
            OPEN.remove(file);
            throw e;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The folder itself, which exists and is empty at first. */
    public Path path() {
        return path;
    }

    /** Removes the folder with all that is in it. */
    @Override
    public void close() throws IOException {
        try {
            remove(path);
        } finally {
            lock.close();
            Files.deleteIfExists(file);
            OPEN.remove(file);
        }
    }

    /**
     * Removes the folders of processes that no longer live. What cannot be removed, such as a folder of another user, stays.
     *
     * @param prefix of their names
     */
    public static void removeAbandoned(String prefix) {
        removeAbandoned(temporary(), prefix);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Removes the folders of processes that no longer live from the given folder. What cannot be removed stays. */
    public static void removeAbandoned(Path parent, String prefix) {
        Pattern name = Pattern.compile(Pattern.quote(prefix) + NUMBER + "(" + Pattern.quote(LOCK) + ")?");
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent.toRealPath())) {
            for (Path entry : entries) {
                if (name.matcher(String.valueOf(entry.getFileName())).matches()) {
                    removeIfAbandoned(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // There is no such folder, or it cannot be listed.
        }
    }

    private static void removeIfAbandoned(Path entry) {
        try {
            if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (!OPEN.contains(entry)) {
                    FileLocks.ifAbandoned(entry, file -> {
                        remove(folder(file));
                        Files.deleteIfExists(file);
                    });
                }
            } else if (!Files.exists(file(entry))) {
                remove(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // It stays; the next start tries again.
        }
    }

    private static Path folder(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static Path file(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static void remove(Path folder) throws IOException {
        remove(folder, 1);
    }

    private static void remove(Path folder, int levels) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (levels > 0 && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                        remove(file, levels - 1);
                    } else {
                        Files.deleteIfExists(file);
                    }
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}
