package dev.marquee.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Checks whether an address can be bound. */
public final class Ports {
    private Ports() {}

    /** Whether a socket can listen at the address now: the host is one of this machine, the port is 0 or free and permitted. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
