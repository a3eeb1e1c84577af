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

/** Makes HTTPS of PEM files. */
final class TlsFiles {
    private TlsFiles() {}

    /** @throws MarqueeException if a file is missing, no certificate or key is in it, or the two do not belong together */
    static Tls read(ServerSettings.Tls files) {
        check(files.certificate(), "certificate");
        check(files.key(), "key");
        try {
            Keys keys = Keys.builder()
                    .pem(pem -> pem.key(Resource.create(files.key())).certChain(Resource.create(files.certificate())))
                    .build();
            PrivateKey key = keys.privateKey().orElseThrow();
            if (!belongs(key, keys.certChain().getFirst().getPublicKey())) {
                throw new UsageException(
                        "the key of %s is not that of the first certificate of %s; give the two that were made together"
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
                    "HTTPS cannot be made of %s and %s; give PEM files of a certificate chain and its PKCS 8 private key"
                            .formatted(files.certificate(), files.key()),
                    e);
        }
    }

    /** Whether what one signs the other verifies. Of kinds of keys that are seldom met it is not known, and believed. */
    private static boolean belongs(PrivateKey key, PublicKey certified) {
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
            // As of a key of another curve.
            return false;
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
