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

/** An export on disk: a zip archive, told by its first bytes, or a file alone. Closing it ends the use of its parts. */
public final class ExportFile implements Closeable {
    private static final int ZIP = 'P' << 8 | 'K';

    /** Letterboxd has a file a list, and people have hundreds of lists. */
    private static final int MAX_ENTRIES = 10_000;

    /** Folders of what is no longer so, or of no use. */
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
                    "%s is a folder; name the file or the zip archive that was exported".formatted(path));
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

    /** The files that could be of use, by name; no more of them is read than needed to tell their encoding. */
    public List<ExportPart> parts() throws IOException {
        if (zip.isEmpty()) {
            String name = path.getFileName().toString();
            return List.of(part(name, List.of(name), () -> new BufferedInputStream(Files.newInputStream(path))));
        }
        List<ZipEntry> entries = entries(zip.orElseThrow());
        List<String> names = entries.stream().map(ZipEntry::getName).toList();
        UnpackBudget room = new UnpackBudget();
        List<ExportPart> parts = new ArrayList<>();
        for (ZipEntry entry : entries) {
            ExportPart.Content content =
                    () -> new BoundedStream(zip.orElseThrow().getInputStream(entry), entry, room);
            parts.add(part(shown(entry.getName()), names, content));
        }
        return parts;
    }

    private static ExportPart part(String name, List<String> siblings, ExportPart.Content content) throws IOException {
        return new ExportPart(name, siblings, Charsets.of(content), content);
    }

    private static List<ZipEntry> entries(ZipFile zip) throws ZipException {
        if (zip.size() > MAX_ENTRIES) {
            throw new ZipException("it has %,d entries where at most %,d are right".formatted(zip.size(), MAX_ENTRIES));
        }
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (isOfUse(entry)) {
                if (!names.add(entry.getName())) {
                    throw new ZipException("it has two entries of the name " + shown(entry.getName()));
                }
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(ZipEntry::getName));
        return entries;
    }

    private static boolean isOfUse(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && (name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".txt"))
                && List.of(name.split("/")).stream().noneMatch(IGNORED::contains);
    }

    /** Names are other people's: nothing in one may move the cursor of a terminal. */
    private static String shown(String name) {
        return name.replaceAll("\\p{Cc}", "?");
    }

    /** What to throw when reading failed. */
    public static MarqueeException error(Path path, IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> new MarqueeException("%s does not exist; check the path".formatted(path), e);
            case ZipException e ->
                new MarqueeException(
                        "%s is no sound zip archive (%s), and nothing of it was taken; export and download it again"
                                .formatted(path, e.getMessage()),
                        e);
            case EOFException e ->
                new MarqueeException(
                        "%s is cut short, and nothing of it was taken; download it again".formatted(path), e);
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
