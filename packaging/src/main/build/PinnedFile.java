import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The file of {@code base/} that {@code base.sha256} pins, which {@code base.sh} brings. */
record PinnedFile(Path path, String sha256) {
    static PinnedFile read(Path packaging) throws IOException {
        String[] words = Files.readString(packaging.resolve("base.sha256")).strip().split(" +", 2);
        return new PinnedFile(packaging.resolve("base").resolve(words[1]), words[0]);
    }

    void check() throws IOException {
        String found = hash(Files.readAllBytes(path));
        if (!found.equals(sha256)) {
            throw new IOException(
                    "%s has the SHA-256 %s, but base.sha256 pins %s; remove the file and run packaging/base.sh"
                            .formatted(path, found, sha256));
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
