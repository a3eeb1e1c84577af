package dev.marquee.server;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.server.settings.ServerSettings;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** Reads the TLS configuration from PEM files. */
final class TlsFiles {
    private TlsFiles() {}

    /** @throws MarqueeException if a file is missing or invalid, or the key does not match the certificate */
    static Tls read(ServerSettings.Tls files) {
        check(files.certificate(), "certificate");
        check(files.key(), "key");
        try {
            Keys keys = Keys.builder()
                    .pem(pem -> pem.key(Resource.create(files.key())).certChain(Resource.create(files.certificate())))
                    .build();
            PrivateKey key = keys.privateKey().orElseThrow();
            if (!matches(key, keys.certChain().getFirst().getPublicKey())) {
                throw new UsageException(
                        "the key in %s does not match the first certificate in %s; use the key of that certificate"
                                .formatted(files.key(), files.certificate()));
            }
            return Tls.builder()
                    .privateKey(key)
                    .privateKeyCertChain(keys.certChain())
                    .build();
        } catch (UsageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MarqueeException(
                    "cannot use %s and %s for HTTPS; give PEM files with a certificate chain and its PKCS #8 private key"
                            .formatted(files.certificate(), files.key()),
                    e);
        }
    }

    /** Whether a signature by the key verifies with the certificate. True for rare key types, which are not checked. */
    private static boolean matches(PrivateKey key, PublicKey certified) {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        Optional<String> algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> Optional.of("SHA256withRSA");
            case "EC" -> Optional.of("SHA256withECDSA");
            case "EdDSA" -> Optional.of("EdDSA");
            default -> Optional.empty();
        };
        return algorithm.isEmpty() || verifies(algorithm.orElseThrow(), key, certified);
    }

    private static boolean verifies(String algorithm, PrivateKey key, PublicKey certified) {
        byte[] sample = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // For example a key of another curve.
            return false;
        }
    }

    private static void check(Path file, String kind) {
        if (!Files.isReadable(file)) {
            throw new MarqueeException(
                    "the %s file %s does not exist or is not readable; check the path and its permissions"
                            .formatted(kind, file));
        }
    }
}
