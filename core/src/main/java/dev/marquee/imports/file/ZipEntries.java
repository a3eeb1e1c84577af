package dev.marquee.imports.file;

import dev.marquee.internal.FileKind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a zip archive that an import can use. Names use slashes, however the archive divides folders. */
final class ZipEntries implements Closeable {
    /** Letterboxd has one file per list, and users have hundreds of lists. */
    private static final int MAX_ENTRIES = 10_000;

    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".json", ".txt", ".xlsx", ".gz");

    /** Folders of deleted or irrelevant content. */
    private static final Set<String> IGNORED = Set.of("deleted", "orphaned", "__macosx");

    private final ZipFile zip;

    private ZipEntries(ZipFile zip) {
        this.zip = zip;
    }

    static ZipEntries open(Path path) throws IOException {
        try {
            return new ZipEntries(new ZipFile(path.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            try {
                // Old programs write names in the encoding of DOS.
                return new ZipEntries(new ZipFile(path.toFile(), Charset.forName("IBM437")));
            } catch (ZipException _) {
                throw e;
            }
        }
    }

    /** The kind of document that the archive is; empty if it is an archive of files. */
    Optional<FileKind> document() {
        if (zip.getEntry("[Content_Types].xml") == null) {
            return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null
                    ? Optional.of(FileKind.OPEN_DOCUMENT)
                    : Optional.empty();
        }
        return Optional.of(zip.getEntry("word/document.xml") == null ? FileKind.EXCEL : FileKind.WORD);
    }

    /** The relevant files, sorted by name. */
    List<ExportPart> parts(String archive) throws IOException {
        List<ZipEntry> entries = entries();
        List<String> names = entries.stream()
                .map(ZipEntries::name)
                .filter(name -> !ExportPart.isInLists(name))
                .toList();
        UnpackBudget budget = new UnpackBudget();
        List<ExportPart> parts = new ArrayList<>();
        for (ZipEntry entry : entries) {
            String name = name(entry);
            String simple = name.substring(name.lastIndexOf('/') + 1);
            parts.add(ExportFile.packed(
                    name, simple + " in " + archive, names, () -> BoundedStream.ofEntry(zip, entry, simple, budget)));
        }
        return parts;
    }

    /** The names of all files, sorted. */
    List<String> allNames() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntries::name)
                .sorted()
                .toList();
    }

    private List<ZipEntry> entries() throws ZipException {
        if (zip.size() > MAX_ENTRIES) {
            throw new ZipException("it has %,d entries; at most %,d are allowed".formatted(zip.size(), MAX_ENTRIES));
        }
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (isRelevant(entry)) {
                if (!names.add(name(entry))) {
                    throw new ZipException("it has two entries named " + name(entry));
                }
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(ZipEntries::name));
        return entries;
    }

    private static boolean isRelevant(ZipEntry entry) {
        String name = name(entry).toLowerCase(Locale.ROOT);
        List<String> path = List.of(name.split("/", -1));
        return !name.endsWith("/")
                && ENDINGS.stream().anyMatch(name::endsWith)
                && path.stream().noneMatch(part -> part.startsWith(".") || part.startsWith("~$"))
                && path.stream().noneMatch(IGNORED::contains);
    }

    /** The path with slashes. Names are untrusted: control characters could move the cursor of a terminal. */
    private static String name(ZipEntry entry) {
        return entry.getName().replace('\\', '/').replaceAll("\\p{Cc}", "?");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
