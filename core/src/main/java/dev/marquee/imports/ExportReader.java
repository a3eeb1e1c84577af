package dev.marquee.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.siegmar.fastcsv.reader.CsvParseException;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.imports.format.ExportFile;
import dev.marquee.imports.format.SiteExportBuilder;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a user's export, completely or not at all: a site's zip archive, or one file of it. The format is recognized by
 * the header, or by the name within the archive. A million ratings take some seconds and about 300 bytes each.
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
     * {@return the source of an export, or empty if it is unknown} A CSV with the usual columns counts as {@code CSV}.
     *
     * @param path a zip archive or a file
     */
    public static Optional<ImportSource> recognize(Path path) {
        return reading(
                path,
                file -> sources(new Recognizer(ImportOptions.NONE).recognize(file, path)).stream()
                        .findFirst());
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
            ImportSource source = source(path, parts);
            SiteExportBuilder collected =
                    new SiteExportBuilder(source, options.scale().or(source::scale));
            for (Recognized part : parts) {
                part.read(collected);
            }
            return collected.export();
        });
    }

    private ImportSource source(Path path, List<Recognized> parts) {
        Set<ImportSource> sources = sources(parts);
        if (sources.isEmpty()) {
            throw new MarqueeException(
                    "%s is not an export of %s; if it is a table, name its columns title and rating, or import it as csv with columns set to title=NAME,rating=NAME"
                            .formatted(
                                    path,
                                    options.source().map(ImportSource::label).orElse("a known site")));
        }
        if (sources.size() > 1) {
            throw new MarqueeException("%s has files of %s; give one export at a time"
                    .formatted(
                            path,
                            String.join(
                                    " and ",
                                    sources.stream().map(ImportSource::label).toList())));
        }
        ImportSource found = sources.iterator().next();
        ImportSource expected = options.source().orElse(found);
        if (found != expected) {
            throw new UsageException("%s is an export of %s, not of %s; import it as %s"
                    .formatted(path, found.label(), expected.label(), found));
        }
        return found;
    }

    private static Set<ImportSource> sources(List<Recognized> parts) {
        Set<ImportSource> sources = EnumSet.noneOf(ImportSource.class);
        parts.forEach(part -> sources.add(part.source()));
        return sources;
    }

    /** An operation on an open export. */
    @FunctionalInterface
    private interface Use<T> {
        T of(ExportFile file) throws IOException;
    }

    private static <T> T reading(Path path, Use<T> use) {
        try (ExportFile file = ExportFile.open(path)) {
            return use.of(file);
        } catch (CsvParseException e) {
            throw new MarqueeException(
                    "%s is not valid CSV (%s); nothing was imported; export it again".formatted(path, e.getMessage()),
                    e);
        } catch (JsonProcessingException e) {
            throw new MarqueeException(
                    "%s is not valid JSON (%s); nothing was imported; export it again"
                            .formatted(path, e.getOriginalMessage()),
                    e);
        } catch (UncheckedIOException e) {
            throw ExportFile.error(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw ExportFile.error(path, e);
        }
    }
}
