import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        if (modules.isPresent()) {
            arguments.addAll(List.of("--module-path", modules.get().toString()));
        } else {
            // An archive of the standard classes is made by running the linked Java, so for this system alone.
            arguments.add("--generate-cds-archive");
        }
        int status = run(arguments, runtime.resolveSibling(runtime.getFileName() + ".aotconf"));
        if (status != 0) {
            throw new IOException(
                    "jlink ended with status %d for %s, for the reason above".formatted(status, target.label()));
        }
    }

    /**
     * Runs jlink so that it gives equal bytes. It goes through its plugins in the order of identity hash codes, which depend on
     * threads unless all are the same; and it writes sets in the order of their iteration, which differs from one start of Java to the
     * next, except where Java records a configuration for its archives of classes. So it is made to record one, in a file that is not
     * used; Java goes on without recording if the folder of the file is missing. The archive of the standard classes has objects that
     * depend on the locale, so that is always the same.
     */
    private static int run(List<String> arguments, Path unused) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "-J-XX:+UnlockExperimentalVMOptions",
                "-J-XX:hashCode=2",
                "-J-XX:AOTMode=record",
                "-J-XX:AOTConfiguration=" + unused));
        command.addAll(arguments);
        try {
            ProcessBuilder jlink = new ProcessBuilder(command).inheritIO();
            jlink.environment().put("LC_ALL", "C.UTF-8");
            return jlink.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("linking was interrupted", e);
        }
    }
}
