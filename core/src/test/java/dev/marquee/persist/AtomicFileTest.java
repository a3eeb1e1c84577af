package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.testkit.LockHolder;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write leaves either the complete old file or the complete new one. */
class AtomicFileTest {
    @TempDir
    private Path folder;

    private final Dataset cinema = SmallData.cinema();
    private Path path;

    @BeforeEach
    void nameAFile() {
        path = folder.resolve("model.marquee");
    }

    @Test
    void aFailingWriterLeavesOnlyTheOldFile() throws IOException {
        TestFile.write(path, cinema, 1);
        byte[] old = Files.readAllBytes(path);
        ModelCodec<TableModel> failing = new FailingCodec();
        assertThatThrownBy(() -> TestFile.write(path, cinema, failing, TableModel.random(cinema, 2), 2))
                .hasMessage("halfway");
        assertThat(path).hasBinaryContent(old);
        assertThat(filesIn(folder)).containsExactly(path);
    }

    @Test
    void anInterruptedThreadLeavesOnlyTheOldFile() throws IOException {
        TestFile.write(path, cinema, 1);
        byte[] old = Files.readAllBytes(path);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> TestFile.write(path, cinema, 2))
                .isInstanceOf(CancellationException.class)
                .hasMessage("the thread was interrupted while it wrote %s".formatted(path));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(path).hasBinaryContent(old);
        assertThat(filesIn(folder)).containsExactly(path);
    }

    @Test
    void aKilledProcessLeavesACompleteFile() throws IOException, InterruptedException {
        TestFile.write(path, RepeatedWriter.DATA, 0);
        for (int writes = 1; writes <= 7; writes += 3) {
            killAfter(writes);
            try (ModelFile file = ModelFile.open(path)) {
                long seed = file.card().seed();
                assertThat(file.dataset().fingerprint()).isEqualTo(RepeatedWriter.DATA.fingerprint());
                assertThat(file.model(new TableModel.Codec()).table())
                        .isEqualTo(TableModel.random(RepeatedWriter.DATA, seed).table());
            }
        }
        TestFile.write(path, cinema, 1);
        assertThat(filesIn(folder))
                .as("temporary files of the killed process are removed")
                .containsExactly(path);
    }

    @Test
    void removesTheTemporaryFilesOfDeadWritesWhateverTheirProcessWas() throws IOException {
        for (String id : List.of("1", String.valueOf(ProcessHandle.current().pid()), "999999999")) {
            Files.createFile(folder.resolve(".model.marquee.%s-1f.tmp".formatted(id)));
        }
        Path other = Files.createFile(folder.resolve(".other.marquee.1-1f.tmp"));

        TestFile.write(path, cinema, 1);

        assertThat(filesIn(folder)).containsExactlyInAnyOrder(path, other);
    }

    @Test
    void removesTheTemporaryFilesOfDeadWritesWithoutAWrite() throws IOException {
        Files.createFile(folder.resolve(".model.marquee.1-1f.tmp"));

        AtomicFile.removeAbandoned(path);
        AtomicFile.removeAbandoned(folder.resolve("missing").resolve("model.marquee"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsTheTemporaryFilesOfLivingWrites() throws IOException {
        AtomicFile.write(path, _ -> {
            List<Path> before = filesIn(folder);
            assertThat(before).hasSize(1);

            TestFile.write(path, cinema, 1);

            assertThat(filesIn(folder)).contains(before.getFirst());
        });
    }

    @Test
    void keepsTheTemporaryFilesOfLivingWritesByAnotherPathToTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.toRealPath());
        AtomicFile.write(path, _ -> {
            List<Path> before = filesIn(folder);

            TestFile.write(link.resolve("model.marquee"), cinema, 1);

            assertThat(filesIn(folder)).containsAll(before);
        });
    }

    @Test
    void keepsTheTemporaryFileOfAnotherProcess() throws IOException, InterruptedException {
        Path file = folder.resolve(".model.marquee.1-1f.tmp");
        Process holder = LockHolder.start(file);
        try {
            TestFile.write(path, cinema, 1);

            assertThat(file).exists();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        TestFile.write(path, cinema, 2);
        assertThat(file).doesNotExist();
    }

    @Test
    void checksBeforehandThatAFileCanBeWritten() throws IOException {
        AtomicFile.requireWritable(path);

        assertThat(filesIn(folder)).isEmpty();
        assertThatThrownBy(() ->
                        AtomicFile.requireWritable(folder.resolve("missing").resolve("model.marquee")))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("does not exist; create it");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> AtomicFile.requireWritable(file.resolve("model.marquee")))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void doesNotReplaceADirectoryOrDevice() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            for (Path target : List.of(folder, socket)) {
                assertRejected(target, target + " is a directory or a device; give the path of a file");
            }
            assertThat(Files.isRegularFile(socket)).isFalse();
        }
    }

    @Test
    void writesTheFileThatALinkLeadsTo() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path file = elsewhere.resolve("real.marquee");
        Path relative = Files.createSymbolicLink(path, Path.of("elsewhere", "real.marquee"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), relative);
        for (int seed = 1; seed <= 2; seed++) {
            AtomicFile.requireWritable(link);
            TestFile.write(link, cinema, seed);

            assertThat(file).isRegularFile();
            try (ModelFile written = ModelFile.open(file)) {
                assertThat(written.card().seed()).isEqualTo(seed);
            }
        }
        assertThat(List.of(link, path)).allMatch(Files::isSymbolicLink);
        assertThat(filesIn(elsewhere)).containsExactly(file);
    }

    @Test
    void rejectsALinkToItself() throws IOException {
        Files.createSymbolicLink(path, path);

        assertRejected(
                path,
                path
                        + " cannot be written (a symbolic link that leads to itself); check the folder's permissions and free space, or give another path");
    }

    @Test
    void rejectsAMissingFolder() {
        Path missing = folder.resolve("missing");
        assertRejected(
                missing.resolve("model.marquee"),
                "folder %s for model.marquee does not exist; create it or give another path".formatted(missing));
    }

    @Test
    void rejectsAReadOnlyFolder() {
        folder.toFile().setWritable(false);
        assumeFalse(Files.isWritable(folder), "this user ignores file permissions, so every folder is writable");
        assertRejected(
                path,
                "%s cannot be written (permission denied); check the folder's permissions and free space, or give another path"
                        .formatted(path));
    }

    @Test
    void reportsANameThatTheFileSystemRejects() {
        Path tooLong = folder.resolve("n".repeat(250) + ".marquee");
        assertThatThrownBy(() -> TestFile.write(tooLong, cinema, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith(tooLong + " cannot be written (")
                .hasMessageNotContaining("null");
    }

    private void assertRejected(Path target, String sentence) {
        assertThatThrownBy(() -> TestFile.write(target, cinema, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(sentence);
    }

    /** Starts a process that writes in an endless loop and kills it after it has started {@code writes} writes. */
    private void killAfter(int writes) throws IOException, InterruptedException {
        Process child = java(
                List.of("-cp", System.getProperty("java.class.path"), RepeatedWriter.class.getName(), path.toString()));
        try (BufferedReader output = child.inputReader()) {
            for (int write = 0; write < writes; write++) {
                assertThat(output.readLine()).isEqualTo("writing");
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static Process java(List<String> arguments) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.command().addAll(arguments);
        return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static final class FailingCodec implements ModelCodec<TableModel> {
        @Override
        public String algorithm() {
            return TableModel.ALGORITHM;
        }

        @Override
        public void write(TableModel model, SectionWriter sections) {
            sections.floats("table", model.table());
            throw new IllegalStateException("halfway");
        }

        @Override
        public TableModel read(SectionReader sections, Dataset data) {
            throw new AssertionError("never written");
        }
    }
}
