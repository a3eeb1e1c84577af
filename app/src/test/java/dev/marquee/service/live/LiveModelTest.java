package dev.marquee.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.service.ModelService;
import dev.marquee.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveModelTest {
    @Test
    void saysSinceWhenAModelAnswers() {
        AtomicLong seconds = new AtomicLong();
        LiveModel live = new LiveModel(Live.bias(), () -> Instant.ofEpochSecond(seconds.get()));
        seconds.set(60);

        assertThat(live.since()).isEqualTo(Instant.EPOCH);
        ModelService before = live.swap(Live.bayesfm());

        assertThat(before).isSameAs(Live.bias());
        assertThat(live.service()).isSameAs(Live.bayesfm());
        assertThat(live.since()).isEqualTo(Instant.ofEpochSecond(60));
    }

    @Test
    void mixesNoAnswerWhileItIsExchanged(@TempDir Path folder) throws Exception {
        LiveModel live = Live.model(Live.bias());
        try (Store store = Live.store(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UserService people = new UserService(live, store, 10);
            UserId user = people.add();
            people.rate(user, new MovieId("858"), 5);
            Callable<ShelvesResponse> ask = () -> people.suggestions().shelves(user, new ShelvesRequest(4, 0, 0));
            ShelvesResponse first = ask.call();
            live.swap(Live.bayesfm());
            ShelvesResponse second = ask.call();

            List<Callable<ShelvesResponse>> work =
                    new ArrayList<>(IntStream.range(0, 20).mapToObj(_ -> ask).toList());
            work.add(10, () -> {
                live.swap(Live.bias());
                return ask.call();
            });

            for (Future<ShelvesResponse> answer : threads.invokeAll(work)) {
                assertThat(answer.get()).isIn(Set.of(first, second));
            }
        }
    }
}
