package dev.marquee.service.users;

import dev.marquee.bench.stress.StressFiles;
import dev.marquee.data.UserId;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.UnknownUserException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Nothing of a deleted user stays in the cache, also if they were being looked up meanwhile. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "empty")
@Outcome(expect = Expect.FORBIDDEN, desc = "a deleted user is cached")
@State
public class UserStateCacheStress {
    private static final ModelService MODEL = ModelService.open(StressFiles.model(3));
    private static final Store STORE = open();

    private final UserStateCache cache = new UserStateCache(STORE.users(), 8);
    private final UserId user = STORE.users().add();

    private static Store open() {
        Path folder = StressFiles.folder();
        Store store = Store.open(StoreSettings.of(folder.resolve("users.db").toString()), InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            store.close();
            StressFiles.delete(folder);
        }));
        return store;
    }

    @Actor
    public void lookUp() {
        try {
            cache.get(MODEL, user);
        } catch (UnknownUserException e) {
            // Deleted before.
        }
    }

    @Actor
    public void delete() {
        STORE.users().delete(user);
        cache.remove(user);
    }

    @Arbiter
    public void end(I_Result r) {
        r.r1 = cache.size();
    }
}
