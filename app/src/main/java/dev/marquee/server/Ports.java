package dev.marquee.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where one can listen. */
public final class Ports {
    private Ports() {}

    /** Whether one can listen there at the moment: the host is of this machine, and the port, if it is not 0, free and allowed. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
