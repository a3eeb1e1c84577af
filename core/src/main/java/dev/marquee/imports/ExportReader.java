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
 * Reads a person's export, whole or not at all: a zip archive as a site gives it, or a file out of one. What it is tells
 * its header, or its name within the archive. A million ratings take some seconds and about 300 bytes each.
 */
public final class ExportReader {
    private final ImportOptions options;

    /** A reader that is told some of what it could not find out. */
    public ExportReader(ImportOptions options) {
        this.options = options;
    }

    /** What a file is an export of; empty where no site is known by it. A CSV with usual columns is one of somebody's own. */
    public static Optional<ImportSource> recognize(Path path) {
        return reading(
                path,
                file -> sources(new Recognizer(ImportOptions.NONE).recognize(file, path)).stream()
                        .findFirst());
    }

    /**
     * Everything an export holds.
     *
     * @throws UsageException if it is another site's than was said, or has several people's ratings and nobody is named
     * @throws MarqueeException if it is none, or not whole, or has what no such export can have
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
                    "%s is no export of %s; if it is a table, call its columns title and rating, or say on the command line what they are called: import csv --columns title=NAME,rating=NAME"
                            .formatted(
                                    path,
                                    options.source().map(ImportSource::label).orElse("a site that is known")));
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
        ImportSource meant = options.source().orElse(found);
        if (found != meant) {
            throw new UsageException("%s is an export of %s, not of %s; say import %s"
                    .formatted(path, found.label(), meant.label(), found));
        }
        return found;
    }

    private static Set<ImportSource> sources(List<Recognized> parts) {
        Set<ImportSource> sources = EnumSet.noneOf(ImportSource.class);
        parts.forEach(part -> sources.add(part.source()));
        return sources;
    }

    /** What is done with an open export. */
    @FunctionalInterface
    private interface Use<T> {
        T of(ExportFile file) throws IOException;
    }

    private static <T> T reading(Path path, Use<T> use) {
        try (ExportFile file = ExportFile.open(path)) {
            return use.of(file);
        } catch (CsvParseException e) {
            throw new MarqueeException(
                    "%s is no CSV (%s), and nothing of it was taken; export it again".formatted(path, e.getMessage()),
                    e);
        } catch (JsonProcessingException e) {
            throw new MarqueeException(
                    "%s is no JSON (%s), and nothing of it was taken; export it again"
                            .formatted(path, e.getOriginalMessage()),
                    e);
        } catch (UncheckedIOException e) {
            throw ExportFile.error(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw ExportFile.error(path, e);
        }
    }
}
