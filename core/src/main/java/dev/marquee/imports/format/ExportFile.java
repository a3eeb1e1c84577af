package dev.marquee.imports.format;

import dev.marquee.data.MarqueeException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

/**
 * An export on disk: a zip archive, detected by its first bytes, or a single file. Its parts cannot be read after
 * closing.
 */
public final class ExportFile implements Closeable {
    private static final int ZIP = 'P' << 8 | 'K';

    /** Letterboxd has one file per list, and users have hundreds of lists. */
    private static final int MAX_ENTRIES = 10_000;

    /** Folders of deleted or irrelevant content. */
    private static final Set<String> IGNORED = Set.of("deleted", "orphaned", "__macosx");

    private final Path path;
    private final Optional<ZipFile> zip;

    private ExportFile(Path path, Optional<ZipFile> zip) {
        this.path = path;
        this.zip = zip;
    }

    public static ExportFile open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new MarqueeException(
                    "%s is a folder; give the path of the exported file or zip archive".formatted(path));
        }
        return new ExportFile(path, isZip(path) ? Optional.of(new ZipFile(path.toFile())) : Optional.empty());
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return (in.read() << 8 | in.read()) == ZIP;
        }
    }

    public boolean isArchive() {
        return zip.isPresent();
    }

    /** The relevant files, sorted by name. Reads them to detect their encoding. */
    public List<ExportPart> parts() throws IOException {
        if (zip.isEmpty()) {
            String name = path.getFileName().toString();
            return List.of(part(name, List.of(name), () -> new BufferedInputStream(Files.newInputStream(path))));
        }
        List<ZipEntry> entries = entries(zip.orElseThrow());
        List<String> names = entries.stream().map(ZipEntry::getName).toList();
        UnpackBudget budget = new UnpackBudget();
        List<ExportPart> parts = new ArrayList<>();
        for (ZipEntry entry : entries) {
            ExportPart.Content content =
                    () -> new BoundedStream(zip.orElseThrow().getInputStream(entry), entry, budget);
            parts.add(part(printable(entry.getName()), names, content));
        }
        return parts;
    }

    private static ExportPart part(String name, List<String> siblings, ExportPart.Content content) throws IOException {
        return new ExportPart(name, siblings, Charsets.of(content), content);
    }

    private static List<ZipEntry> entries(ZipFile zip) throws ZipException {
        if (zip.size() > MAX_ENTRIES) {
            throw new ZipException("it has %,d entries; at most %,d are allowed".formatted(zip.size(), MAX_ENTRIES));
        }
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (isRelevant(entry)) {
                if (!names.add(entry.getName())) {
                    throw new ZipException("it has two entries named " + printable(entry.getName()));
                }
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(ZipEntry::getName));
        return entries;
    }

    private static boolean isRelevant(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && (name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".txt"))
                && List.of(name.split("/")).stream().noneMatch(IGNORED::contains);
    }

    /** Names are untrusted: replaces control characters, which could move the cursor of a terminal. */
    private static String printable(String name) {
        return name.replaceAll("\\p{Cc}", "?");
    }

    /** The exception to throw for a failed read. */
    public static MarqueeException error(Path path, IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> new MarqueeException("%s does not exist; check the path".formatted(path), e);
            case ZipException e ->
                new MarqueeException(
                        "%s is not a valid zip archive (%s); nothing was imported; export and download it again"
                                .formatted(path, e.getMessage()),
                        e);
            case EOFException e ->
                new MarqueeException("%s is truncated; nothing was imported; download it again".formatted(path), e);
            default -> new MarqueeException("%s cannot be read (%s)".formatted(path, cause.getMessage()), cause);
        };
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.orElseThrow().close();
        }
    }
}
