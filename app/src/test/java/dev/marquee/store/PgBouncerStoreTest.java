package dev.marquee.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL behind PgBouncer with the settings of docs/operations.md, where it is installed. */
class PgBouncerStoreTest
        implements StoreContract,
                RevisionsContract,
                VisibilityContract,
                TokensContract,
                LinksContract,
                ConcurrencyContract,
                KeysContract,
                CrashSafetyContract {
    private static Optional<Process> pooler = Optional.empty();
    private static int port;

    private final String url =
            Postgres.newDatabase().replaceFirst("@127\\.0\\.0\\.1:[0-9]+/", "@127.0.0.1:" + port + "/");

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Postgres.assumeThere();
        Optional<Path> program = Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin")
                .map(path -> Path.of(path, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "PgBouncer is not installed");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d user=postgres password=postgres
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = session
                ignore_startup_parameters = extra_float_digits
                user = %s
                """.formatted(
                        Postgres.port(), port, isRoot() ? "nobody" : System.getProperty("user.name")));
        Process process = new ProcessBuilder(List.of(program.get().toString(), settings.toString()))
                .redirectErrorStream(true)
                .start();
        pooler = Optional.of(process);
        // It is up when it says so.
        if (process.inputReader().lines().noneMatch(line -> line.contains("process up"))) {
            throw new IllegalStateException("PgBouncer did not start");
        }
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(_ -> {}));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @AfterAll
    static void stop() {
        pooler.ifPresent(Process::destroyForcibly);
    }

    @Override
    public StoreSettings place() {
        return StoreSettings.of(url);
    }
}
