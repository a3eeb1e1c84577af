package dev.marquee.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * From where a request comes.
 *
 * @param proxies whose {@code X-Forwarded-For} is believed
 */
record Addresses(Set<String> proxies) {
    private static final int NETWORK_BYTES = 8;

    Addresses {
        proxies = Set.copyOf(proxies);
    }

    /** The address of who asks: the last in the chain of proxies that is none of ours. */
    String of(ServerRequest request) {
        String peer = peer(request);
        if (!proxies.contains(peer)) {
            return peer;
        }
        List<String> chain = request.headers().values(HeaderNames.X_FORWARDED_FOR).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty() && address.length() <= 64)
                .toList();
        return chain.reversed().stream()
                .filter(address -> !proxies.contains(address))
                .findFirst()
                .orElse(peer);
    }

    /** Of IPv6 the network alone, since a household has as many addresses there as it likes. */
    private static String peer(ServerRequest request) {
        if (!(request.remotePeer().address() instanceof InetSocketAddress socket) || socket.getAddress() == null) {
            return request.remotePeer().host();
        }
        InetAddress address = socket.getAddress();
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
