package dev.marquee.data.read.file;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.FileKind;
import dev.marquee.internal.Quoted;
import dev.marquee.internal.ZipErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * A zip archive of a data set, read in place. It is open only while it is used.
 *
 * @param file the archive
 */
public record Archive(Path file) {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_SHOWN = 8;
    private static final String SCHEME = "jar";
    private static final List<String> IGNORED = List.of("deleted", "orphaned", "__macosx");
    private static final List<String> TABLES =
            List.of(".csv", ".tsv", ".txt", ".dat", ".data", ".tab", ".inter", ".parquet");

    /** The archive at a path; empty if there is a folder, another file or nothing. */
    public static Optional<Archive> at(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        InputFile file = new InputFile(path);
        try (InputStream in = file.stored()) {
            FileKind kind = FileSample.kind(in.readNBytes(FileSample.BYTES));
            if (kind == FileKind.EXCEL) {
                file.requireText(kind);
            }
            return kind == FileKind.ZIP ? Optional.of(new Archive(path)) : Optional.empty();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** Whether a file is in a zip archive that is open. */
    public static boolean holds(Path path) {
        return path.getFileSystem().provider().getScheme().equals(SCHEME);
    }

    /** Opens the archive for a use of its root folder. */
    public <T> T use(Function<Path, T> use) {
        try (FileSystem files = FileSystems.newFileSystem(file)) {
            return use.apply(files.getRootDirectories().iterator().next());
        } catch (ZipException e) {
            throw new MarqueeException(
                    ZipErrors.notDamaged(e)
                            .map(reason -> file + " " + reason)
                            .orElseGet(() -> "%s is not a valid zip archive (%s); download it again"
                                    .formatted(file, e.getMessage())),
                    e);
        } catch (ProviderNotFoundException e) {
            // What a damaged archive leads to if its name does not end with .zip.
            throw new MarqueeException("%s is not a valid zip archive; download it again".formatted(file), e);
        } catch (IOException e) {
            throw new InputFile(file).unreadable(e);
        }
    }

    /**
     * The folder, or else the one table, that holds the data set.
     *
     * @param root the root folder of the open archive
     * @param ratingsFiles the names that tell a folder
     */
    public Path dataset(Path root, List<String> ratingsFiles) {
        rejectDocuments(root);
        List<Path> files = files(root);
        rejectBackslashes(files);
        List<Path> folders = files.stream()
                .filter(found -> !hasBackslash(found) && ratingsFiles.contains(withoutGzip(simpleName(found))))
                .map(Path::getParent)
                .distinct()
                .toList();
        List<Path> tables = folders.isEmpty() ? tables(files) : folders;
        if (tables.size() == 1) {
            return tables.getFirst();
        }
        throw new MarqueeException("%s has %s; unpack it and give the path of the folder or file"
                .formatted(
                        file,
                        tables.isEmpty() ? "no file of ratings, only " + names(files) : "several: " + names(tables)));
    }

    private void rejectDocuments(Path root) {
        InputFile whole = new InputFile(file);
        if (Files.exists(root.resolve("[Content_Types].xml"))) {
            whole.requireText(Files.exists(root.resolve("word/document.xml")) ? FileKind.WORD : FileKind.EXCEL);
        }
        if (Files.exists(root.resolve("mimetype")) && Files.exists(root.resolve("content.xml"))) {
            whole.requireText(FileKind.OPEN_DOCUMENT);
        }
    }

    /** Some programs divide folders by backslashes, which makes one name of a path; then no folder holds the files. */
    private void rejectBackslashes(List<Path> files) {
        if (files.stream()
                        .filter(Archive::hasBackslash)
                        .filter(Archive::isTable)
                        .count()
                > 1) {
            throw new MarqueeException(
                    "%s divides its folders by backslashes, so that they cannot be read in place; unpack it and give the path of the folder"
                            .formatted(file));
        }
    }

    private static boolean isTable(Path path) {
        return TABLES.stream().anyMatch(withoutGzip(simpleName(path))::endsWith);
    }

    private static boolean hasBackslash(Path path) {
        return String.valueOf(path.getFileName()).indexOf('\\') >= 0;
    }

    /** The tables among the files; only those named for ratings, if there are such. */
    private static List<Path> tables(List<Path> files) {
        List<Path> tables = files.stream().filter(Archive::isTable).toList();
        List<Path> named = tables.stream()
                .filter(found -> simpleName(found).contains("rating"))
                .toList();
        return named.isEmpty() ? tables : named;
    }

    private List<Path> files(Path root) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root, MAX_DEPTH)) {
            all.filter(Files::isRegularFile)
                    .filter(found -> !simpleName(found).startsWith("."))
                    .filter(found -> IGNORED.stream()
                            .noneMatch(folder -> ("/" + found.toString().replace('\\', '/'))
                                    .toLowerCase(Locale.ROOT)
                                    .contains("/" + folder + "/")))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException e) {
            throw new InputFile(file).unreadable(e);
        }
        return files;
    }

    /** The last part of the name in lower case; some programs divide folders by a backslash. */
    private static String simpleName(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('\\') + 1);
    }

    private static String withoutGzip(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    private static String names(List<Path> files) {
        return files.isEmpty()
                ? "nothing"
                : files.stream()
                        .limit(MAX_SHOWN)
                        .map(found -> Quoted.of(found.toString().substring(1)))
                        .collect(Collectors.joining(", ", "", files.size() > MAX_SHOWN ? ", …" : ""));
    }
}
