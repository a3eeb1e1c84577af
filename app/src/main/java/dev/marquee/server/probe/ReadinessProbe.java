package dev.marquee.server.probe;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Entry point of the health check of a container. Port and certificate are those of the server's environment variables. It loads no
 * other class of the program, so that it starts in a fraction of a second.
 */
public final class ReadinessProbe {
    private static final int MILLISECONDS = 5000;

    private ReadinessProbe() {}

    /** Exits with status 0 if the server on this machine is ready, else with status 1 and one sentence on standard error. */
    public static void main(String[] arguments) {
        Optional<String> failure = failure(System.getenv());
        failure.ifPresent(System.err::println);
        System.exit(failure.isEmpty() ? 0 : 1);
    }

    /**
     * Why the server is not ready, if it is not.
     *
     * @param environment the environment variables of the server, of which {@code MARQUEE_LISTEN_PORT} and {@code
     *     MARQUEE_LISTEN_TLS_CERTIFICATE} are read
     */
    public static Optional<String> failure(Map<String, String> environment) {
        String certificate = environment.getOrDefault("MARQUEE_LISTEN_TLS_CERTIFICATE", "");
        URI ready = URI.create("%s://127.0.0.1:%s/health/ready"
                .formatted(
                        certificate.isEmpty() ? "http" : "https",
                        environment.getOrDefault("MARQUEE_LISTEN_PORT", "8080")));
        try {
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            if (connection instanceof HttpsURLConnection secure) {
                trust(secure, Path.of(certificate));
            }
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            int status = connection.getResponseCode();
            return status == HttpURLConnection.HTTP_OK
                    ? Optional.empty()
                    : Optional.of("the server is not ready: %s returned status %d".formatted(ready, status));
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of("the server does not respond at %s: %s".formatted(ready, e));
        }
    }

    /** Accepts the server's own certificate alone, under any name: the connection does not leave this machine. */
    private static void trust(HttpsURLConnection connection, Path file) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var pem = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("server-" + trusted.size(), certificate);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setHostnameVerifier((_, _) -> true);
    }
}
