import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** The folder that an archive holds: a linked Java, the program, the launcher, the documentation and the terms. */
final class ReleaseFolder {
    private final ReleaseTarget target;
    private final Path folder;

    ReleaseFolder(ReleaseTarget target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    void fill(Path runtime, Path jar, Path sources, Path root, Path sbom) throws IOException {
        delete(folder);
        copy(runtime, Files.createDirectories(folder).resolve("runtime"));
        ProgramJar.copy(jar, Files.createDirectory(folder.resolve("lib")).resolve("marquee.jar"), target);
        Path programs = Files.createDirectory(folder.resolve("bin"));
        if (target.isWindows()) {
            String script = Files.readString(sources.resolve("bin/marquee.cmd"));
            Files.writeString(programs.resolve("marquee.cmd"), script.replace("\n", "\r\n"), StandardCharsets.US_ASCII);
        } else {
            Path script = Files.copy(sources.resolve("bin/marquee"), programs.resolve("marquee"));
            script.toFile().setExecutable(true, false);
        }
        for (String name : List.of("LICENSE", "NOTICE")) {
            Files.copy(root.resolve(name), folder.resolve(name));
        }
        Files.copy(sources.resolve("README.txt"), folder.resolve("README.txt"));
        copy(documentation(root), folder.resolve("docs"));
        Files.copy(sbom, folder.resolve("sbom.cdx.json"));
    }

    private static Path documentation(Path root) throws IOException {
        Path site = root.resolve("site/target/site");
        if (Files.notExists(site.resolve("index.html"))) {
            throw new IOException(site + " has no documentation; build the module site first");
        }
        return site;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
