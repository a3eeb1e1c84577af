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
 * From where a request comes.
 *
 * @param proxies whose {@code X-Forwarded-For} is believed
 */
public record Addresses(Set<InetAddress> proxies) {
    private static final int NETWORK_BYTES = 8;

    /** Some proxies tell the port, too: {@code 203.0.113.5:4711}, {@code [2001:db8::1]:4711}. */
    private static final Pattern WITH_PORT = Pattern.compile("^(?:\\[(.*)](?::\\d+)?|([^:]*):\\d+)$");

    public Addresses {
        proxies = Set.copyOf(proxies);
    }

    /**
     * The address of who asks: the last in the chain of proxies that is none of ours. Where one of ours names no address,
     * it is that proxy, since whoever comes before is not to be believed.
     */
    String of(ServerRequest request) {
        if (!(request.remotePeer().address() instanceof InetSocketAddress socket) || socket.getAddress() == null) {
            return request.remotePeer().host();
        }
        InetAddress caller = socket.getAddress();
        for (String hop : hops(request).reversed()) {
            Optional<InetAddress> before = proxies.contains(caller) ? address(hop) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            caller = before.orElseThrow();
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

    /** Of IPv6 the network alone, since a household has as many addresses there as it likes. */
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
