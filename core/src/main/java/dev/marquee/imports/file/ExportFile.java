package dev.marquee.imports.file;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.ByteSource;
import dev.marquee.internal.FileKind;
import dev.marquee.internal.TextEncoding;
import dev.marquee.internal.ZipErrors;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * An export on disk: a zip archive, or a single file, which may be packed with gzip; told by the first bytes. Its parts cannot
 * be read after closing.
 */
public final class ExportFile implements Closeable {
    private final Path path;
    private final Optional<ZipEntries> archive;
    private final ByteSource content;
    private final FileKind kind;

    private ExportFile(Path path, Optional<ZipEntries> archive, ByteSource content, FileKind kind) {
        this.path = path;
        this.archive = archive;
        this.content = content;
        this.kind = kind;
    }

    /**
     * Opens a file.
     *
     * @throws MarqueeException if it is a folder, or a file of a kind that is not read; the message says which
     */
    public static ExportFile open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new MarqueeException(
                    "%s is a folder; give the path of the exported file or zip archive".formatted(path));
        }
        ByteSource plain = () -> new BufferedInputStream(Files.newInputStream(path));
        FileKind packed = kind(plain);
        ByteSource content =
                packed == FileKind.GZIP ? () -> BoundedStream.ofGzip(plain.open(), new UnpackBudget()) : plain;
        FileKind kind = packed == FileKind.GZIP ? kind(content) : packed;
        boolean isNamedZip = isNamed(path, ".zip");
        if (kind != FileKind.ZIP && !(kind == FileKind.TEXT && isNamedZip)) {
            return single(path, content, kind);
        }
        if (packed == FileKind.GZIP) {
            throw new MarqueeException("%s is a zip archive packed with gzip; unpack it first".formatted(path));
        }
        ZipEntries archive = ZipEntries.open(path);
        Optional<FileKind> document = archive.document();
        if (document.isEmpty()) {
            return new ExportFile(path, Optional.of(archive), content, FileKind.ZIP);
        }
        archive.close();
        return single(path, content, document.orElseThrow());
    }

    private static ExportFile single(Path path, ByteSource content, FileKind kind) {
        if (!kind.isRead()) {
            throw unread(path.toString(), kind);
        }
        return new ExportFile(path, Optional.empty(), content, kind);
    }

    private static MarqueeException unread(String label, FileKind kind) {
        return new MarqueeException("%s is %s, which cannot be read; %s"
                .formatted(label, kind.label(), kind.advice().orElse("give a table, JSON or a zip archive of them")));
    }

    private static boolean isNamed(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static FileKind kind(ByteSource content) throws IOException {
        try (InputStream in = content.open()) {
            return FileKind.of(in.readNBytes(FileKind.LOOK));
        }
    }

    /** Whether it is a zip archive. */
    public boolean isArchive() {
        return archive.isPresent();
    }

    /** The names of all files of an archive, sorted; empty for any other file. */
    public List<String> allNames() {
        return archive.map(ZipEntries::allNames).orElse(List.of());
    }

    /** The relevant files, sorted by name. Reads them to detect their encoding. */
    public List<ExportPart> parts() throws IOException {
        if (archive.isPresent()) {
            return archive.orElseThrow().parts(path.getFileName().toString());
        }
        String name = path.getFileName().toString();
        return List.of(part(name, name, List.of(name), kind, content));
    }

    static ExportPart part(String name, String label, List<String> siblings, FileKind kind, ByteSource content)
            throws IOException {
        Charset charset = kind == FileKind.TEXT ? TextEncoding.of(content) : StandardCharsets.UTF_8;
        return new ExportPart(name, label, siblings, kind, charset, content);
    }

    /**
     * A part of an archive, unpacked if it is packed again.
     *
     * @throws MarqueeException if it is of a kind that is not read
     */
    static ExportPart packed(String name, String label, List<String> siblings, ByteSource content) throws IOException {
        FileKind kind = kind(content);
        ByteSource unpacked =
                kind == FileKind.GZIP ? () -> BoundedStream.ofGzip(content.open(), new UnpackBudget()) : content;
        FileKind inner = kind == FileKind.GZIP ? kind(unpacked) : kind;
        // A workbook is a zip archive by its first bytes; its name tells it from others.
        FileKind used =
                inner == FileKind.ZIP && name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? FileKind.EXCEL : inner;
        if (!used.isRead() || used == FileKind.ZIP) {
            throw unread(label, used);
        }
        return part(name, label, siblings, used, unpacked);
    }

    /** The exception to throw for a failed read. */
    public static MarqueeException error(Path path, IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> new MarqueeException("%s does not exist; check the path".formatted(path), e);
            case AccessDeniedException e ->
                new MarqueeException("%s may not be read; change its permissions".formatted(path), e);
            case ZipException e ->
                new MarqueeException(
                        ZipErrors.notDamaged(e)
                                .map(reason -> path + " " + reason)
                                .orElseGet(() ->
                                        "%s is not a valid %s (%s); nothing was imported; export and download it again"
                                                .formatted(
                                                        path,
                                                        isNamed(path, ".gz") ? "gzip file" : "zip archive",
                                                        e.getMessage())),
                        e);
            case EOFException e ->
                new MarqueeException("%s is truncated; nothing was imported; download it again".formatted(path), e);
            case CharacterCodingException e ->
                new MarqueeException("%s is not text in a known encoding; save it as UTF-8".formatted(path), e);
            default -> new MarqueeException("%s cannot be read (%s)".formatted(path, cause.getMessage()), cause);
        };
    }

    @Override
    public void close() throws IOException {
        if (archive.isPresent()) {
            archive.orElseThrow().close();
        }
    }
}
