package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.project.FakeJava;
import dev.marquee.project.FakeJava.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher script {@code marquee} builds the program, with a fake Maven. */
@Timeout(60)
class LauncherBuildTest {
    private static final String[] TOOLS = {
        "bash", "cat", "find", "grep", "head", "ln", "mkdir", "mv", "ps", "readlink", "rm"
    };
    private static final String MAVEN = """
            #!/bin/sh
            echo "mvn $*" >>../mvn-calls
            cat <<'EOF'
            [INFO] Downloading from central: https://repo.example/a.pom
            Downloaded from central: https://repo.example/a.pom (512 B at 1.2 kB/s)
            Downloaded from central: https://repo.example/a.jar (5.3 MB at 2.1 MB/s)
            [INFO] --- compiler:3.15.0:compile (default-compile) @ marquee-core ---
            Downloaded from central: https://repo.example/b.jar (1.9 MB at 2.1 MB/s)
            [INFO] --- maven-compiler-plugin:3.15.0:compile (default-compile) @ marquee-app ---
            [INFO] --- shade:3.6.2:shade (default) @ marquee-app ---
            EOF
            : >app/target/marquee.jar
            """;

    @TempDir
    private Path folder;

    private LauncherProject project;
    private Path maven;

    @BeforeEach
    void createAProjectToBuild() throws IOException {
        project = new LauncherProject(folder);
        project.edit();
        maven = folder.resolve("maven");
        FakeJava.program(maven.resolve("mvn"), MAVEN);
    }

    @Test
    void saysWhatItDoesWhileItBuilds() throws Exception {
        Result result = project.run(path(), "train");

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.errors()).isEqualTo("""
                        Building Marquee (once; about a minute)…
                        Downloading libraries (once, about 50 MB)…
                        Compiling core…
                        Compiling app…
                        Packing the program…
                        to standard error
                        """);
        assertThat(folder.resolve("mvn-calls")).content().contains("-Dmarquee.program");
    }

    @Test
    void leavesOutWhatWasBuiltFromSourcesThatAreGone() throws Exception {
        Path old = project.write("app/target/program-classes/V1__old.sql", "");

        assertThat(project.run(path(), "train").status()).isEqualTo(7);
        assertThat(old).doesNotExist();
    }

    @Test
    void showsProgressInOneLineOfATerminal() throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeThat(script).as("the program script creates a terminal").exists();
        String command = "stty cols 90; bash '%s' train".formatted(project.script());
        ProcessBuilder builder = project.command(script.toString(), "-qec", command, "/dev/null");
        builder.environment().putAll(path());
        builder.environment().put("TERM", "xterm");
        String shown = project.run(builder).output();

        assertThat(shown)
                .contains("\r\u001B[KBuilding Marquee: downloading libraries (once, about 50 MB): 7 MB\r\u001B[K")
                .contains("\r\u001B[KBuilding Marquee: Compiling app…");
        assertThat(shown.substring(0, shown.indexOf("locale")))
                .doesNotContain("\n")
                .endsWith("\r\u001B[K");
    }

    @Test
    void showsTheErrorsOfABuildThatFails() throws Exception {
        FakeJava.program(
                maven.resolve("mvn"), "#!/bin/sh\necho '[INFO] Scanning'; echo '[ERROR] no such symbol'; exit 1\n");
        Result result = project.run(path(), "train");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors())
                .contains("[ERROR] no such symbol\nmarquee: the build failed")
                .doesNotContain("Scanning");
    }

    @Test
    void requiresMavenIfASourceIsNewerThanTheJar() throws Exception {
        Result result = project.run(Map.of("PATH", project.tools(TOOLS).toString()), "info");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).startsWith("marquee: Maven is needed").hasLineCount(1);
        assertThat(lock("launcher.lock.link")).doesNotExist();
    }

    @Test
    void saysThatItCannotWriteWhereItBuilds() throws Exception {
        Files.delete(project.target().resolve("marquee.jar"));
        Files.delete(project.target());
        project.write("app/target", "a file");
        Result result = project.run(path(), "train");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).startsWith("marquee: cannot write to ").hasLineCount(1);
    }

    @Test
    void runsAnOlderProgramWhereItCannotWriteAndSaysSo() throws Exception {
        assertThat(project.target().toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(project.target()))
                .as("root may write anywhere")
                .isFalse();
        Result result = project.run(path(), "train");

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.errors()).contains("runs without what was edited since");
    }

    @Test
    void isNotHeldUpByTheLockOfAnEarlierVersion() throws Exception {
        Files.createDirectories(lock(".building"));
        project.write("app/target/.building/pid", me());

        assertThat(project.run(path(), "train").status()).isEqualTo(7);
    }

    @Test
    void isNotHeldUpByALockThatNoProcessHolds() throws Exception {
        assumeFlock();
        project.write("app/target/launcher.lock", me());

        assertThat(project.run(path(), "train").status()).isEqualTo(7);
    }

    @Test
    void waitsForALaunchThatBuildsAndSaysSo() throws Exception {
        assumeFlock();
        Process holder = holder();
        Process launcher = project.command(path(), "train")
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try (BufferedReader errors = launcher.errorReader(StandardCharsets.UTF_8)) {
            assertThat(errors.readLine()).startsWith("Waiting for another launch (process ");
            holder.getOutputStream().close();

            assertThat(launcher.waitFor()).isEqualTo(7);
        }
    }

    @Test
    void stopsWaitingAfterALimit() throws Exception {
        assumeFlock();
        Process holder = holder();
        Result result = project.run(Map.of("PATH", path().get("PATH"), "MARQUEE_WAIT_SECONDS", "1"), "train");
        holder.getOutputStream().close();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors())
                .startsWith("marquee: another launch (process ")
                .hasLineCount(1);
    }

    @Test
    void startsWithoutPreparationsWhileAnotherLaunchMakesThem() throws Exception {
        assumeFlock();
        Process holder = holder();
        project.write("app/target/marquee.jar", "");
        Files.setLastModifiedTime(
                project.target().resolve("marquee.jar"),
                Files.getLastModifiedTime(project.root().resolve("core/src/main/A")));
        Result result = project.run(path(), "recommend");
        holder.getOutputStream().close();

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.output()).doesNotContain("AOTCache");
    }

    @Test
    void takesTheLockOfADeadProcessWithoutFlock() throws Exception {
        Process dead = new ProcessBuilder("/bin/true").start();
        assertThat(dead.waitFor()).isZero();
        leaveLink("%d %s on %s".formatted(dead.pid(), "", hostName()));

        assertThat(project.run(withoutFlock(), "train").status()).isEqualTo(7);
        assertThat(Files.isSymbolicLink(lock("launcher.lock.link"))).isFalse();
    }

    @Test
    void takesTheLockOfAProcessWhoseIdWasReusedWithoutFlock() throws Exception {
        leaveLink("%s %s on %s".formatted(me(), "Thu.Jan..1.00:00:00.1970", hostName()));

        assertThat(project.run(withoutFlock(), "train").status()).isEqualTo(7);
    }

    @Test
    void waitsForAnotherMachineUpToALimitWithoutFlock() throws Exception {
        leaveLink("1 now on another-host");
        Result result = project.run(Map.of("PATH", withoutFlock().get("PATH"), "MARQUEE_WAIT_SECONDS", "1"), "train");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors())
                .contains("another launch (process 1 now on another-host)")
                .hasLineCount(1);
    }

    private Map<String, String> path() {
        return Map.of("PATH", maven + ":/usr/bin:/bin");
    }

    private Map<String, String> withoutFlock() throws IOException {
        String[] more = {"sleep", "touch"};
        Path tools = project.tools(TOOLS);
        project.tools(more);
        return Map.of("PATH", maven + ":" + tools);
    }

    private static void assumeFlock() {
        assumeThat(Path.of("/usr/bin/flock"))
                .as("the program flock takes locks")
                .exists();
    }

    /** A process that holds the lock until its standard input ends. */
    private Process holder() throws IOException {
        String command = "exec 9>'%s'; flock 9; echo $$ >&9; echo held; cat".formatted(lock("launcher.lock"));
        Process holder = new ProcessBuilder("/bin/bash", "-c", command).start();
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        return holder;
    }

    private Path lock(String name) {
        return project.target().resolve(name);
    }

    private void leaveLink(String owner) throws Exception {
        Process link = new ProcessBuilder(
                        "/bin/ln", "-s", owner, lock("launcher.lock.link").toString())
                .start();
        assertThat(link.waitFor()).isZero();
    }

    private static String me() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String hostName() throws Exception {
        Process bash = new ProcessBuilder("/bin/bash", "-c", "echo $HOSTNAME").start();
        return bash.inputReader().readLine();
    }
}
