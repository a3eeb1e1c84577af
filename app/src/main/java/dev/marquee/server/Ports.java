package dev.marquee.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** Checks whether an address can be bound. */
public final class Ports {
    private Ports() {}

    /** Whether a socket can listen at the address now: the host is one of this machine, the port is 0 or free and permitted. */
    public static boolean isFree(String host, int port) {
        return problem(host, port).isEmpty();
    }

    /** Why a socket cannot listen at the address now, with the remedy; empty if it can. */
    static Optional<String> problem(String host, int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("no host has that name; choose a --host of this machine");
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("in use")) {
                return Optional.of("another program listens there; choose a --port that is free, or end that program");
            }
            return Optional.of(
                    reason.contains("ermission")
                            ? "this user may not listen on that port; choose a --port above 1023"
                            : "this machine does not have that address; choose a --host of this machine");
        } catch (IOException e) {
            return Optional.of("%s; choose another --port or --host".formatted(e.getMessage()));
        }
    }
}
