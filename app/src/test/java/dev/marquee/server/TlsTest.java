package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.server.probe.ReadinessProbe;
import dev.marquee.server.settings.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with PEM files. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    @TempDir
    private Path folder;

    @Test
    void servesHttpsWithHsts() throws Exception {
        KeyStore keys = selfSigned();
        Certificate certificate = keys.getCertificate("server");
        Path chain = pem("chain.pem", "CERTIFICATE", certificate.getEncoded());
        Path key = pem("key.pem", "PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());

        try (TestServer server = TestServer.start(
                        ServedModels.tiny(folder), "listen.tlsCertificate=" + chain, "listen.tlsKey=" + key);
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(trusting(certificate))
                        .build()) {
            URI address = server.uri("/api/v1/genres");
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(address.getScheme()).isEqualTo("https");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
        }
    }

    @Test
    void isProbedOverHttpsWithItsOwnCertificate() throws Exception {
        KeyStore keys = selfSigned();
        Path chain =
                pem("chain.pem", "CERTIFICATE", keys.getCertificate("server").getEncoded());
        Path key = pem("key.pem", "PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());

        try (TestServer server =
                TestServer.start(ServedModels.tiny(folder), "listen.tlsCertificate=" + chain, "listen.tlsKey=" + key)) {
            String port = String.valueOf(server.uri("/").getPort());

            assertThat(ReadinessProbe.failure(
                            Map.of("MARQUEE_LISTEN_PORT", port, "MARQUEE_LISTEN_TLS_CERTIFICATE", chain.toString())))
                    .isEmpty();
        }
    }

    @Test
    void rejectsTheKeyOfAnotherCertificate() throws Exception {
        Path chain = pem(
                "chain.pem",
                "CERTIFICATE",
                selfSigned().getCertificate("server").getEncoded());
        for (String algorithm : new String[] {"EC", "RSA"}) {
            byte[] other = KeyPairGenerator.getInstance(algorithm)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            Path key = pem("other.pem", "PRIVATE KEY", other);

            assertThatExceptionOfType(MarqueeException.class)
                    .isThrownBy(() -> TlsFiles.read(new ServerSettings.Tls(chain, key)))
                    .withMessageContaining("other.pem does not match the first certificate in");
        }
    }

    /** Created with keytool, since the JDK has no API to create certificates. */
    private KeyStore selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private Path pem(String name, String type, byte[] bytes) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(type, PEM.encodeToString(bytes)));
    }

    private static SSLContext trusting(Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
