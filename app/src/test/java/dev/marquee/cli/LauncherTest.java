package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.project.FakeJava.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher script {@code marquee} starts a program that is built. */
@Timeout(60)
class LauncherTest {
    @TempDir
    private Path folder;

    private LauncherProject project;

    @BeforeEach
    void createABuiltProject() throws IOException {
        project = new LauncherProject(folder);
    }

    @Test
    void passesArgumentsUnchanged() throws Exception {
        assertThat(project.run("recommend", "--genre", "Film Noir", "").output())
                .contains("<recommend>\n<--genre>\n<Film Noir>\n<>\n");
    }

    @Test
    void exitsWithTheStatusOfTheProgram() throws Exception {
        assertThat(project.run("info").status()).isEqualTo(7);
        assertThat(project.run("train").status()).isEqualTo(7);
    }

    @Test
    void addsTheVectorModuleForLongComputationsOnly() throws Exception {
        assertThat(project.run("--debug", "train").output()).contains("<jdk.incubator.vector>");
        assertThat(project.run("recommend", "train").output()).doesNotContain("<jdk.incubator.vector>");
        assertThat(project.run("train", "--help").output()).doesNotContain("<jdk.incubator.vector>");
        assertThat(project.run("--help").output()).doesNotContain("<jdk.incubator.vector>");
    }

    @Test
    void runsWithoutTheVectorModuleAndSaysWhatThatCostsIfTheJdkLacksIt() throws Exception {
        Path small = project.javaHome("small jdk", "25.0.3", "java.base java.sql");
        Result result = project.run(Map.of("JAVA_HOME", small.toString()), "train");

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.output()).contains("<train>").doesNotContain("<jdk.incubator.vector>");
        assertThat(result.errors()).containsOnlyOnce("lacks the module jdk.incubator.vector");
        assertThat(project.run(Map.of("JAVA_HOME", small.toString()), "recommend")
                        .errors())
                .doesNotContain("lacks the module");
    }

    @Test
    void suppressesTheIncubatorWarning() throws Exception {
        assertThat(project.run("train").errors()).isEqualTo("to standard error\n");
    }

    @Test
    void preparesNothingForHelpAndTheVersion() throws Exception {
        for (String argument : new String[] {"--help", "--version", "help", "generate-completion"}) {
            assertThat(project.run(argument).errors()).doesNotContain("Preparing");
        }
        assertThat(project.run("recommend", "--help").errors()).doesNotContain("Preparing");
        assertThat(project.run().errors()).doesNotContain("Preparing");
        assertThat(project.target()).isDirectoryNotContaining("glob:**.aot");
    }

    @Test
    void preparesQuickStartsOnceForEachJava() throws Exception {
        Path other = project.javaHome("another jdk", "25.0.4", "java.base jdk.incubator.vector");

        assertThat(project.run("recommend").errors()).contains("Preparing quick starts");
        assertThat(project.run("info").errors()).doesNotContain("Preparing");
        assertThat(project.run(Map.of("JAVA_HOME", other.toString()), "info").errors())
                .contains("Preparing quick starts");
    }

    @Test
    void passesTheWidthOfTheTerminal() throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeThat(script).as("the program script creates a terminal").exists();
        String command = "stty cols 97; bash '%s' info".formatted(project.script());
        ProcessBuilder builder = project.command(script.toString(), "-qec", command, "/dev/null");
        builder.environment().put("TERM", "xterm");
        Process process = builder.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("<-Dmarquee.columns.out=97>", "<-Dmarquee.columns.err=97>");
        assertThat(project.run("info").output()).contains("<-Dmarquee.columns.out=0>");
    }

    @Test
    void worksThroughASymbolicLinkFromAnotherFolder() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/marquee"));
        String jar = "<" + project.root().toRealPath().resolve("app/target/marquee.jar") + ">";

        assertThat(project.run(project.command(
                                "/bin/bash", folder.resolve("link").toString(), "info"))
                        .output())
                .contains(jar);
        assertThat(project.run(project.command("/bin/bash", "link", "info")).output())
                .contains(jar);
    }

    @Test
    void worksInAFolderWithBlanksAndUmlauts() throws Exception {
        String name = "$'gr\\xc3\\xb6\\xc3\\x9fe a'";
        String command = "mv 'a project' %s && LC_ALL=C exec ./%s/marquee info".formatted(name, name);

        assertThat(project.run(project.command("/bin/bash", "-c", command)).output())
                .contains("/größe a/app/target/marquee.jar>");
    }

    @Test
    void ignoresTheFoldersThatCdSearches() throws Exception {
        Files.createDirectories(folder.resolve("elsewhere/a project"));
        ProcessBuilder builder = project.command("/bin/bash", "a project/marquee", "info");
        builder.environment().put("CDPATH", folder.resolve("elsewhere").toString());

        assertThat(project.run(builder).output()).contains("/a project/app/target/marquee.jar>");
    }

    @Test
    void saysThatTheFolderItRunsInIsGone() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));

        Result result = project.run(project.command(
                "/bin/sh", "-c", "cd '%s'; rmdir '%s'; '%s' info".formatted(gone, gone, project.script())));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).contains("marquee: the current folder was deleted");
    }

    @Test
    void rejectsATimeToWaitThatIsNoNumber() throws Exception {
        for (String text : new String[] {"abc", "-1", "1.5"}) {
            Result result = project.run(Map.of("MARQUEE_WAIT_SECONDS", text), "info");

            assertThat(result.status()).as(text).isEqualTo(1);
            assertThat(result.errors())
                    .startsWith("marquee: MARQUEE_WAIT_SECONDS=%s is not a number of seconds".formatted(text));
        }
    }

    @Test
    void startsInPosixMode() throws Exception {
        assertThat(project.run(Map.of("POSIXLY_CORRECT", "1"), "train").status())
                .isEqualTo(7);
    }

    @Test
    void needsNoVariableOfTheEnvironment() throws Exception {
        String path = "PATH=" + project.jdk().resolve("bin") + ":/usr/bin:/bin";
        Result result = project.run(
                project.command("/usr/bin/env", "-i", path, project.script().toString(), "info"));

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.errors()).doesNotContain("unbound");
    }

    @Test
    void readsFileNamesAsUtf8InTheCLocale() throws Exception {
        assertThat(project.run(Map.of("LC_ALL", "C"), "info").output()).contains("locale C.UTF-8");
    }

    @Test
    void readsFileNamesAsUtf8IfTheLocaleIsNotInstalled() throws Exception {
        assumeThat(Path.of("/bin/sh").toRealPath().toString())
                .as("Bash as sh warns of the locale before it reads the script")
                .doesNotContain("bash");
        ProcessBuilder builder = project.command(project.script().toString(), "train");
        builder.environment().put("LC_ALL", "xx_XX.UTF-8");
        Result result = project.run(builder);

        assertThat(result.output()).contains("locale C.UTF-8");
        assertThat(result.errors()).isEqualTo("to standard error\n");
    }

    @Test
    void skipsAnOutdatedJava() throws Exception {
        Path old = project.javaHome("jdk 17", "17.0.15", "java.base");
        Map<String, String> path =
                Map.of("JAVA_HOME", old.toString(), "PATH", project.jdk().resolve("bin") + ":/usr/bin:/bin");

        assertThat(project.run(path, "info").status()).isEqualTo(7);
    }

    @Test
    void runsAProgramThatIsBuiltOnAJavaWithoutCompiler() throws Exception {
        Files.delete(project.jdk().resolve("bin/javac"));
        assumeThat(Path.of("/usr/lib/jvm"))
                .as("a JDK of this machine would be found first")
                .doesNotExist();

        assertThat(project.run("train").status()).isEqualTo(7);
    }
}
