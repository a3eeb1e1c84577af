import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The program's jar for one system: without the native libraries of the others, which are a third of it. */
final class ProgramJar {
    private ProgramJar() {}

    static void copy(Path jar, Path copy, ReleaseTarget target) throws IOException {
        Files.deleteIfExists(copy);
        try (ZipFile from = ZipFile.builder().setPath(jar).get();
                ZipArchiveOutputStream to = new ZipArchiveOutputStream(copy)) {
            for (var entries = from.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                if (!target.excludes(entry.getName())) {
                    to.addRawArchiveEntry(entry, from.getRawInputStream(entry));
                }
            }
        }
    }
}
