package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The listener outlives shortages, or its end is noticed. */
class ListenerTest {
    private static final Duration OFTEN = Duration.ofMillis(20);

    @ParameterizedTest
    @CsvSource({"0, 8", "32, 8", "34, 10", "1000, 976", "1048576, 20000"})
    void acceptsAsManyConnectionsAsLeaveFilesForTheRestOfTheProcess(long free, int connections) {
        assertThat(ConnectionLimit.of(free)).isEqualTo(connections);
    }

    @Test
    void noticesWhenNothingListensAnyMore() throws IOException, InterruptedException {
        CountDownLatch deaf = new CountDownLatch(1);
        ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        InetSocketAddress address = new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());

        try (ListenerWatch _ = ListenerWatch.start(address, OFTEN, deaf::countDown)) {
            // Each of these is a connection of the watch.
            listener.accept().close();
            listener.accept().close();
            assertThat(deaf.getCount()).isEqualTo(1);

            listener.close();

            assertThat(deaf.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
