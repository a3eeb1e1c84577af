package dev.marquee.imports;

import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.identify.MovieRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small exports: valid ones from the resources, and invalid ones. */
final class Exported {
    private Exported() {}

    /** A resource file. */
    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Exported.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** A resource folder as an archive; its entries start with the prefix. */
    static Path zipped(String resources, String prefix, Path into) {
        Path root = file(resources);
        Zip zip = new Zip();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.with(prefix + root.relativize(file), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.write(into);
    }

    static SiteExport read(Path path) {
        return new ExportReader(ImportOptions.NONE).read(path);
    }

    /** The ratings as text: {@code Heat (1995) 5.0}. */
    static List<String> ratings(SiteExport export) {
        return export.ratings().stream()
                .map(rating -> rating.movie().label() + " " + rating.value())
                .toList();
    }

    static List<String> labels(List<MovieRef> movies) {
        return movies.stream().map(MovieRef::label).distinct().toList();
    }

    /** Builds an archive. */
    static final class Zip {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipOutputStream zip = new ZipOutputStream(bytes);

        Zip with(String name, String content) {
            return with(name, content.getBytes(StandardCharsets.UTF_8));
        }

        Zip with(String name, byte[] content) {
            try {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes() {
            try {
                zip.close();
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path write(Path file) {
            try {
                return Files.write(file, bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
