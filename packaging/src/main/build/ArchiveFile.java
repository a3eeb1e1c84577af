import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * An archive of a folder, with equal bytes for equal content: files in the order of their names, all of one time, owned by root,
 * with the permissions 755 or 644.
 */
final class ArchiveFile {
    private final Path folder;
    private final Instant time;

    ArchiveFile(Path folder, Instant time) {
        this.folder = folder;
        this.time = time;
    }

    void tar(Path file) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar =
                        new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes, parameters), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path path : paths()) {
                addTo(tar, path);
            }
        }
    }

    private void addTo(TarArchiveOutputStream tar, Path path) throws IOException {
        boolean isLink = Files.isSymbolicLink(path);
        TarArchiveEntry entry =
                isLink ? new TarArchiveEntry(name(path), TarConstants.LF_SYMLINK) : new TarArchiveEntry(name(path));
        entry.setModTime(FileTime.from(time));
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setMode(mode(path));
        if (isLink) {
            entry.setLinkName(Files.readSymbolicLink(path).toString());
        } else if (Files.isRegularFile(path)) {
            entry.setSize(Files.size(path));
        }
        tar.putArchiveEntry(entry);
        if (!isLink && Files.isRegularFile(path)) {
            Files.copy(path, tar);
        }
        tar.closeArchiveEntry();
    }

    void zip(Path file) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Path path : paths()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name(path));
                // The field of DOS has no zone, so it is the time of UTC in every zone that this runs in.
                entry.setTimeLocal(java.time.LocalDateTime.ofInstant(time, java.time.ZoneOffset.UTC));
                entry.setUnixMode(mode(path));
                zip.putArchiveEntry(entry);
                if (Files.isRegularFile(path)) {
                    Files.copy(path, zip);
                }
                zip.closeArchiveEntry();
            }
        }
    }

    private List<Path> paths() throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.sorted(java.util.Comparator.comparing(this::name)).toList();
        }
    }

    /** The path from the parent of the folder, with slashes, and one at the end of a folder. */
    private String name(Path path) {
        String name = folder.getParent().relativize(path).toString().replace('\\', '/');
        return Files.isDirectory(path) && !Files.isSymbolicLink(path) ? name + "/" : name;
    }

    private static int mode(Path path) {
        if (Files.isSymbolicLink(path)) {
            return 0777;
        }
        return Files.isDirectory(path) || Files.isExecutable(path) ? 0755 : 0644;
    }
}
