package dev.marquee.server.http.access;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Determines the address of a client.
 *
 * @param proxies trusted proxies, whose {@code X-Forwarded-For} is used
 */
public record ClientAddresses(Set<InetAddress> proxies) {
    private static final int NETWORK_BYTES = 8;

    /** Some proxies add the port: {@code 203.0.113.5:4711}, {@code [2001:db8::1]:4711}. */
    private static final Pattern WITH_PORT = Pattern.compile("^(?:\\[(.*)](?::\\d+)?|([^:]*):\\d+)$");

    public ClientAddresses {
        proxies = Set.copyOf(proxies);
    }

    /**
     * The client's address: the last address in the chain that is not a trusted proxy. If a trusted proxy forwards no valid
     * address, it is that of the proxy, since earlier entries cannot be trusted.
     */
    String of(ServerRequest request) {
        if (!(request.remotePeer().address() instanceof InetSocketAddress socket) || socket.getAddress() == null) {
            return request.remotePeer().host();
        }
        InetAddress caller = socket.getAddress();
        for (String hop : hops(request).reversed()) {
            Optional<InetAddress> forwarded = proxies.contains(caller) ? address(hop) : Optional.empty();
            if (forwarded.isEmpty()) {
                break;
            }
            caller = forwarded.orElseThrow();
        }
        return name(caller);
    }

    private static List<String> hops(ServerRequest request) {
        return request.headers().values(HeaderNames.X_FORWARDED_FOR).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
    }

    private static Optional<InetAddress> address(String hop) {
        try {
            return Optional.of(InetAddress.ofLiteral(WITH_PORT.matcher(hop).replaceFirst("$1$2")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For IPv6 only the /64 network, since a household can use any address in it. */
    private static String name(InetAddress address) {
        if (address instanceof Inet6Address && !address.isLoopbackAddress()) {
            StringBuilder network = new StringBuilder();
            byte[] bytes = address.getAddress();
            for (int i = 0; i < NETWORK_BYTES; i += 2) {
                network.append("%x:".formatted(((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF)));
            }
            return network + ":/64";
        }
        return address.getHostAddress();
    }
}
