package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script {@code marquee}, in its own folder with a fake Java that prints its arguments. */
class LauncherTest {
    private static final Path SCRIPT = Path.of(System.getProperty("marquee.root", ".."), "marquee");
    private static final String JAVA = """
            #!/bin/sh
            echo "locale $LC_ALL"
            for argument in "$@"; do echo "<$argument>"; done
            echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
            echo 'to standard error' >&2
            exit 7
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Path jdk;

    @BeforeEach
    void createABuiltProject() throws IOException {
        assumeThat(Path.of("/bin/bash")).as("the launcher needs a Unix shell").exists();
        root = Files.createDirectories(folder.resolve("a project"));
        Files.copy(SCRIPT, root.resolve("marquee"));
        for (String source : List.of("pom.xml", "core/pom.xml", "app/pom.xml", "core/src/main/A", "app/src/main/B")) {
            write(source, "");
        }
        write("app/target/marquee.jar", "");
        write("app/target/marquee.aot", "");
        jdk = javaHome("jdk 25", "25.0.3");
    }

    @Test
    void passesArgumentsUnchanged() throws Exception {
        assertThat(run("recommend", "--genre", "Film Noir", "").output())
                .contains("<recommend>\n<--genre>\n<Film Noir>\n<>\n");
    }

    @Test
    void exitsWithTheStatusOfTheProgram() throws Exception {
        assertThat(run("info").status()).isEqualTo(7);
        assertThat(run("train").status()).isEqualTo(7);
    }

    @Test
    void addsTheVectorModuleForLongComputationsOnly() throws Exception {
        assertThat(run("--debug", "train").output()).contains("<jdk.incubator.vector>");
        assertThat(run("recommend", "train").output()).doesNotContain("<jdk.incubator.vector>");
        assertThat(run("--help").output()).doesNotContain("<jdk.incubator.vector>");
    }

    @Test
    void suppressesTheIncubatorWarning() throws Exception {
        assertThat(run("train").errors()).isEqualTo("to standard error\n");
    }

    @Test
    void passesTheWidthOfTheTerminal() throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeThat(script).as("the program script creates a terminal").exists();
        String command = "stty cols 97; bash '%s' info".formatted(root.resolve("marquee"));
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "-qec", command, "/dev/null");
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "TERM", "xterm"));
        Process process = builder.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("<-Dmarquee.columns.out=97>", "<-Dmarquee.columns.err=97>");
        assertThat(run("info").output()).contains("<-Dmarquee.columns.out=0>");
    }

    @Test
    void worksThroughASymbolicLinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/marquee"));

        assertThat(run(link, Map.of(), "info").output())
                .contains("<" + root.toRealPath().resolve("app/target/marquee.jar"));
    }

    @Test
    void readsFileNamesAsUtf8InTheCLocale() throws Exception {
        assertThat(run(root.resolve("marquee"), Map.of("LC_ALL", "C"), "info").output())
                .contains("locale C.UTF-8");
    }

    @Test
    void skipsAnOutdatedJava() throws Exception {
        Path old = javaHome("jdk 17", "17.0.15");
        Map<String, String> path = Map.of("JAVA_HOME", old.toString(), "PATH", jdk.resolve("bin") + ":/usr/bin:/bin");

        assertThat(run(root.resolve("marquee"), path, "info").status()).isEqualTo(7);
    }

    @Test
    void requiresMavenIfASourceIsNewerThanTheJar() throws Exception {
        Files.setLastModifiedTime(
                root.resolve("core/src/main/A"), FileTime.from(Instant.now().plusSeconds(60)));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "find", "head", "mkdir", "rm", "cat", "readlink")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool).toRealPath());
        }
        Result result = run(root.resolve("marquee"), Map.of("PATH", tools.toString()), "info");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).startsWith("marquee: Maven is needed").hasLineCount(1);
        assertThat(root.resolve("app/target/.building")).doesNotExist();
    }

    private record Result(int status, String output, String errors) {}

    private Result run(String... arguments) throws Exception {
        return run(root.resolve("marquee"), Map.of(), arguments);
    }

    private Result run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process =
                builder.directory(folder.toFile()).redirectOutput(out.toFile()).start();
        // The filter on standard error may outlive the program; the pipe ends only when both have closed it.
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), Files.readString(out), errors);
    }

    private Path javaHome(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(home.resolve("bin").resolve(program), JAVA, StandardCharsets.UTF_8);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
