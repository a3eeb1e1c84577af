package dev.marquee.imports;

import dev.marquee.imports.site.SiteExport;
import dev.marquee.testkit.Zip;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
}
