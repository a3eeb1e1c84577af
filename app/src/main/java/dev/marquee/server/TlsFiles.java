package dev.marquee.server;

import dev.marquee.data.MarqueeException;
import dev.marquee.server.settings.ServerSettings;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes HTTPS of PEM files. */
final class TlsFiles {
    private TlsFiles() {}

    /** @throws MarqueeException if a file is missing, or no certificate or key is in it */
    static Tls read(ServerSettings.Tls files) {
        check(files.certificate(), "certificate");
        check(files.key(), "key");
        try {
            Keys keys = Keys.builder()
                    .pem(pem -> pem.key(Resource.create(files.key())).certChain(Resource.create(files.certificate())))
                    .build();
            return Tls.builder()
                    .privateKey(keys.privateKey().orElseThrow())
                    .privateKeyCertChain(keys.certChain())
                    .build();
        } catch (RuntimeException e) {
            throw new MarqueeException(
                    "HTTPS cannot be made of %s and %s; give PEM files of a certificate chain and its PKCS 8 private key"
                            .formatted(files.certificate(), files.key()),
                    e);
        }
    }

    private static void check(Path file, String what) {
        if (!Files.isReadable(file)) {
            throw new MarqueeException(
                    "the %s file %s does not exist or may not be read; check the path and its permissions"
                            .formatted(what, file));
        }
    }
}
