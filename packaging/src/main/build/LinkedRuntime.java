import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java of an archive, linked of the modules that the program needs. */
final class LinkedRuntime {
    /**
     * What the program and its libraries use, by {@code jdeps}; also the Vector API, the character sets of old files, and what
     * shows an operator the threads and the heap of a running server.
     */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.rmi",
            "java.security.jgss",
            "java.sql",
            "java.transaction.xa",
            "java.xml",
            "jdk.charsets",
            "jdk.incubator.vector",
            "jdk.jcmd",
            "jdk.jfr",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs");

    /**
     * Makes an archive of the standard classes, of equal bytes: those depend on the collector and the heap, which Java else chooses by the
     * processors and the memory of the machine, and on what the compilers have compiled by then. Both are as in the archives of the JDK.
     */
    private static final List<String> ARCHIVING =
            List.of("-Xshare:dump", "-Xint", "-XX:+UseG1GC", "-Xms128m", "-Xmx128m");

    private final ReleaseTarget target;

    LinkedRuntime(ReleaseTarget target) {
        this.target = target;
    }

    /** Links the modules in a folder, or those of the running Java if none is given. */
    void link(Optional<Path> modules, Path runtime) throws IOException {
        ReleaseFolder.delete(runtime);
        Files.createDirectories(runtime.getParent());
        List<String> arguments = new ArrayList<>(List.of(
                "--add-modules",
                String.join(",", MODULES),
                "--output",
                runtime.toString(),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages"));
        modules.ifPresent(folder -> arguments.addAll(List.of("--module-path", folder.toString())));
        run(jlink(runtime.resolveSibling(runtime.getFileName() + ".aotconf")), arguments);
        if (modules.isEmpty()) {
            // An archive of the standard classes is made by running the linked Java, so for this system alone.
            List<String> java = List.of(runtime.resolve("bin/java").toString(), "-Xlog:disable", "-Xlog:all=error:stderr");
            run(java, ARCHIVING);
            run(java, Stream.concat(ARCHIVING.stream(), Stream.of("-XX:-UseCompressedOops")).toList());
        }
    }

    /**
     * Makes jlink give equal bytes. It goes through its plugins in the order of identity hash codes, which depend on
     * threads unless all are the same; and it writes sets in the order of their iteration, which differs from one start of Java to the
     * next, except where Java records a configuration for its archives of classes. So it is made to record one, in a file that is not
     * used; Java goes on without recording if the folder of the file is missing.
     */
    private static List<String> jlink(Path unused) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "-J-XX:+UnlockExperimentalVMOptions",
                "-J-XX:hashCode=2",
                "-J-XX:AOTMode=record",
                "-J-XX:AOTConfiguration=" + unused);
    }

    /** In one locale and one working directory: the archive of the standard classes has objects that depend on both. */
    private void run(List<String> program, List<String> arguments) throws IOException {
        List<String> command = Stream.concat(program.stream(), arguments.stream()).toList();
        try {
            ProcessBuilder process = new ProcessBuilder(command).inheritIO();
            process.environment().put("LC_ALL", "C.UTF-8");
            process.directory(Path.of("").toAbsolutePath().getRoot().toFile());
            int status = process.start().waitFor();
            if (status != 0) {
                throw new IOException("%s ended with status %d for %s, for the reason above"
                        .formatted(program.getFirst(), status, target.label()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("linking was interrupted", e);
        }
    }
}
