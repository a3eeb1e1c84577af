import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step of the build: makes the archives of a release, each with a Java of its own, for this system and for those whose modules are
 * given. The folders stay, for the Debian package and the image.
 *
 * <p>Arguments: the version, the time of all files, the root of the repository, the folder to write to, and a folder with a
 * folder per other system, such as {@code linux-arm64}, in which there is the {@code jmods} of its JDK; it may be absent.
 */
class ReleaseArchives {
    /** Editions: with the bundled data, and without. */
    private static final List<String> EDITIONS = List.of("marquee", "marquee-no-data");

    private final String version;
    private final Instant time;
    private final Path root;
    private final Path target;

    ReleaseArchives(String version, Instant time, Path root, Path target) {
        this.version = version;
        this.time = time;
        this.root = root;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        ReleaseArchives archives = new ReleaseArchives(
                arguments[0], Instant.parse(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        Path modules = Path.of(arguments[4]);
        for (ReleaseTarget target : ReleaseTarget.all()) {
            Path jmods = modules.resolve(target.label()).resolve("jmods");
            if (Files.isDirectory(jmods)) {
                archives.make(target, Optional.of(jmods));
            } else if (target == ReleaseTarget.current()) {
                archives.make(target, Optional.empty());
            } else {
                System.out.printf(
                        "No archive for %s: %s is no folder; put the jmods of its JDK there.%n", target.label(), jmods);
            }
        }
    }

    private void make(ReleaseTarget system, Optional<Path> modules) throws IOException {
        Path runtime = target.resolve("runtime-" + system.label());
        new LinkedRuntime(system).link(modules, runtime);
        for (String edition : EDITIONS) {
            Path folder = target.resolve("%s-%s-%s".formatted(edition, version, system.label()));
            ReleaseFolder release = new ReleaseFolder(system, folder);
            release.fill(
                    runtime,
                    root.resolve("app/target").resolve(edition + ".jar"),
                    root.resolve("packaging"),
                    root,
                    root.resolve("app/target/bom.json"));
            ArchiveFile archive = new ArchiveFile(folder, time);
            Path file = target.resolve(folder.getFileName() + (system.isWindows() ? ".zip" : ".tar.gz"));
            if (system.isWindows()) {
                archive.zip(file);
            } else {
                archive.tar(file);
            }
            System.out.printf("%s: %.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
        }
    }
}
