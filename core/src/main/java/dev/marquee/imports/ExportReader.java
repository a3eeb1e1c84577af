package dev.marquee.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.imports.file.ExportFile;
import dev.marquee.imports.format.ReadScale;
import dev.marquee.imports.format.SiteExportBuilder;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.internal.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a user's export, completely or not at all: a site's zip archive, one file of it, any table, workbook or JSON with movies.
 * The format is recognized by the content, and by the name within an archive. A million ratings take some seconds and about 300
 * bytes each.
 */
public final class ExportReader {
    private final ImportOptions options;

    /**
     * Creates a reader; the options supply what the export does not say itself.
     *
     * @param options what the export does not say itself
     */
    public ExportReader(ImportOptions options) {
        this.options = options;
    }

    /**
     * {@return the source of an export, or empty if it is unknown} Any table with a column of movies counts as {@code CSV}.
     *
     * @param path a zip archive or a file
     * @throws MarqueeException if it cannot be read at all
     */
    public static Optional<ImportSource> recognize(Path path) {
        return reading(
                path,
                file -> sources(new Recognizer(ImportOptions.NONE).recognize(file, path)).stream()
                        .findFirst());
    }

    /**
     * {@return whether a file is a text in which no export is recognized} It may have a movie per line, as a
     * {@link ListReader} reads it.
     *
     * @param path a zip archive or a file
     * @throws MarqueeException if it cannot be read at all
     */
    public static boolean isPlainText(Path path) {
        return reading(
                path,
                file -> !file.isArchive()
                        && file.parts().stream().allMatch(part -> part.kind() == FileKind.TEXT)
                        && new Recognizer(ImportOptions.NONE)
                                .recognize(file, path)
                                .isEmpty());
    }

    /**
     * Reads the whole export.
     *
     * @param path a zip archive or a file
     * @return the ratings, and the movies watched or listed
     * @throws UsageException if it comes from another site than given, or has ratings of several users and no user is
     *     given
     * @throws MarqueeException if it is not an export, is incomplete, or has content that such an export cannot have
     */
    public SiteExport read(Path path) {
        return reading(path, file -> {
            List<Recognized> parts = new Recognizer(options).recognize(file, path);
            ImportSource source = source(path, file, parts);
            SiteExportBuilder collected =
                    new SiteExportBuilder(source, new ReadScale(options.scale().or(source::scale), options.own()));
            for (Recognized part : parts) {
                part.read(collected);
            }
            return collected.export();
        });
    }

    private ImportSource source(Path path, ExportFile file, List<Recognized> parts) throws IOException {
        Set<ImportSource> sources = sources(parts);
        if (sources.isEmpty()) {
            throw Unrecognized.error(path, file, options);
        }
        if (sources.size() > 1) {
            throw new MarqueeException("%s has files of %s; give one export at a time"
                    .formatted(path, sources.stream().map(ImportSource::label).collect(Collectors.joining(" and "))));
        }
        ImportSource found = sources.iterator().next();
        ImportSource expected = options.source().orElse(found);
        boolean isViewing = expected == ImportSource.NETFLIX && found == ImportSource.CSV;
        if (found != expected && !options.acceptsAny() && !isViewing) {
            throw new UsageException("%s is %s, not of %s; import it as %s"
                    .formatted(
                            path,
                            found == ImportSource.CSV ? "a table of no site" : "an export of " + found.label(),
                            expected.label(),
                            found));
        }
        return isViewing ? expected : found;
    }

    private static Set<ImportSource> sources(List<Recognized> parts) {
        Set<ImportSource> sources = EnumSet.noneOf(ImportSource.class);
        parts.forEach(part -> sources.add(part.source()));
        return sources;
    }

    /** An operation on an open export. */
    @FunctionalInterface
    interface Use<T> {
        T of(ExportFile file) throws IOException;
    }

    static <T> T reading(Path path, Use<T> use) {
        try (ExportFile file = ExportFile.open(path)) {
            return use.of(file);
        } catch (CsvParseException e) {
            throw new MarqueeException(
                    "%s has a row longer than a table can have; nothing was imported; close its quotation marks, or export it again"
                            .formatted(path),
                    e);
        } catch (UncheckedIOException e) {
            throw ExportFile.error(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw ExportFile.error(path, e);
        }
    }
}
