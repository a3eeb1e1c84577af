import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.FilePermissionsProvider;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.ModificationTimeProvider;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A step of the build: makes the container image as a file for {@code docker load}, without an engine and without a registry, from
 * the folder of the Linux archive.
 *
 * <p>Arguments: the version, the time of all files, the folder of this module, the folder of the archive, and the folder to
 * write to.
 */
class ContainerImage {
    private static final String HOME = "/opt/marquee";
    private static final List<String> PROGRAM = List.of(
            HOME + "/runtime/bin/java",
            "--add-modules",
            "jdk.incubator.vector",
            "-XX:+UseG1GC",
            "-XX:MaxRAMPercentage=70",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dmarquee.command=marquee",
            "-jar",
            HOME + "/lib/marquee.jar");
    private static final List<String> HEALTH_CHECK = List.of(
            "CMD",
            HOME + "/runtime/bin/java",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx16m",
            "-cp",
            HOME + "/lib/marquee.jar",
            "dev.marquee.server.probe.ReadinessProbe");

    public static void main(String[] arguments) throws Exception {
        String version = arguments[0];
        Instant time = Instant.parse(arguments[1]);
        PinnedFile libc = PinnedFile.read(Path.of(arguments[2]));
        Path folder = Path.of(arguments[3]);
        Path target = Path.of(arguments[4]);
        if (Files.notExists(libc.path()) || Files.notExists(folder)) {
            System.out.printf(
                    "No image: %s or %s is missing; run packaging/base.sh, then this on Linux for x64.%n",
                    libc.path(), folder);
            return;
        }
        libc.check();
        Path base = target.resolve("base-image.tar");
        new BaseImage(time).write(libc.path(), json(HEALTH_CHECK), base);
        Path image = target.resolve("marquee-%s-image.tar".formatted(version));
        Files.deleteIfExists(image);
        Path cache = target.resolve("jib");
        Jib.from(TarImage.at(base))
                .setFormat(ImageFormat.Docker)
                .setCreationTime(time)
                .addFileEntriesLayer(layer("java", folder, "runtime", time))
                .addFileEntriesLayer(layer("program", folder, "lib", time))
                .addFileEntriesLayer(terms(folder, time))
                .setEntrypoint(PROGRAM)
                .setProgramArguments("serve")
                .setEnvironment(Map.of(
                        "LANG", "C.UTF-8",
                        "MARQUEE_MODEL", "/data/model.marquee",
                        "MARQUEE_LISTEN_HOST", "0.0.0.0"))
                .setLabels(Map.of(
                        "org.opencontainers.image.title", "Marquee",
                        "org.opencontainers.image.description", "A movie recommender: HTTP API and page.",
                        "org.opencontainers.image.version", version,
                        "org.opencontainers.image.created", time.toString(),
                        "org.opencontainers.image.base.name", libc.path().getFileName().toString(),
                        "org.opencontainers.image.licenses",
                                "Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0 AND LGPL-2.1-or-later"))
                .setUser(String.valueOf(BaseImage.USER))
                .setWorkingDirectory(AbsoluteUnixPath.get("/data"))
                .addVolume(AbsoluteUnixPath.get("/data"))
                .addExposedPort(Port.tcp(8080))
                .containerize(Containerizer.to(TarImage.at(image).named("marquee:" + version))
                        .setBaseImageLayersCache(cache.resolve("base"))
                        .setApplicationLayersCache(cache.resolve("program"))
                        .setOfflineMode(true)
                        .setToolName("marquee"));
        System.out.printf("%s: %.1f MB%n", image.getFileName(), Files.size(image) / 1e6);
    }

    private static FileEntriesLayer layer(String name, Path folder, String part, Instant time) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(
                        folder.resolve(part), AbsoluteUnixPath.get(HOME + "/" + part), permissions(), time(time))
                .build();
    }

    private static FileEntriesLayer terms(Path folder, Instant time) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("terms");
        for (String name : List.of("LICENSE", "NOTICE", "sbom.cdx.json")) {
            layer.addEntryRecursive(
                    folder.resolve(name), AbsoluteUnixPath.get(HOME + "/" + name), permissions(), time(time));
        }
        return layer.build();
    }

    private static FilePermissionsProvider permissions() {
        return (path, _) -> FilePermissions.fromOctalString(
                Files.isDirectory(path) || Files.isExecutable(path) ? "755" : "644");
    }

    private static ModificationTimeProvider time(Instant time) {
        return (_, _) -> time;
    }

    private static String json(List<String> words) {
        return words.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}
