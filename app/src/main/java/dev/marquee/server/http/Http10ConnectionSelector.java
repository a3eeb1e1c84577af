package dev.marquee.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/**
 * Takes connections that begin with a request of HTTP/1.0, so that they are answered: the connections of Helidon's HTTP/1.1 refuse such
 * a request with a response, but its selector leaves them to others, and the client would see a closed connection.
 *
 * @param refusing makes the connections
 */
public record Http10ConnectionSelector(ServerConnectionSelector refusing) implements ServerConnectionSelector {
    private static final String END_OF_LINE = "HTTP/1.0\r";

    /** For a server whose connections of HTTP/1.1 have this configuration. */
    public static Http10ConnectionSelector of(Http1Config config) {
        return new Http10ConnectionSelector(
                Http1ConnectionSelector.builder().config(config).build());
    }

    /** Any number. */
    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        int end = data.indexOf((byte) '\n');
        return end >= 0 && data.readString(end).endsWith(END_OF_LINE) ? Support.SUPPORTED : Support.UNSUPPORTED;
    }

    /** None: what negotiates a protocol, as clients of TLS do, has no version before 1.1. */
    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return refusing.connection(context);
    }
}
