package dev.marquee.service.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.service.users.ShelvesRequest;
import dev.marquee.service.users.ShelvesResponse;
import dev.marquee.service.users.TestModels;
import dev.marquee.service.users.UserService;
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
    void recordsWhenAModelWasSwappedIn() {
        AtomicLong seconds = new AtomicLong();
        LiveModel live = new LiveModel(TestModels.bias(), () -> Instant.ofEpochSecond(seconds.get()));
        seconds.set(60);

        assertThat(live.get().since()).isEqualTo(Instant.EPOCH);
        ModelService before = live.swap(TestModels.bayesfm());

        assertThat(before).isSameAs(TestModels.bias());
        assertThat(live.get().service()).isSameAs(TestModels.bayesfm());
        assertThat(live.get().since()).isEqualTo(Instant.ofEpochSecond(60));
    }

    @Test
    void completesARequestWithOneModel(@TempDir Path folder) throws Exception {
        LiveModel live = TestModels.model(TestModels.bias());
        try (Store store = TestModels.store(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UserService users = new UserService(live, store, 10);
            UserId user = users.add();
            users.rate(user, new MovieId("858"), 5);
            Callable<ShelvesResponse> request =
                    () -> users.recommendations().of(user).shelves(new ShelvesRequest(4, 0, 0));
            ShelvesResponse first = request.call();
            live.swap(TestModels.bayesfm());
            ShelvesResponse second = request.call();

            List<Callable<ShelvesResponse>> work = new ArrayList<>(
                    IntStream.range(0, 20).mapToObj(_ -> request).toList());
            work.add(10, () -> {
                live.swap(TestModels.bias());
                return request.call();
            });

            for (Future<ShelvesResponse> response : threads.invokeAll(work)) {
                assertThat(response.get()).isIn(Set.of(first, second));
            }
        }
    }
}
