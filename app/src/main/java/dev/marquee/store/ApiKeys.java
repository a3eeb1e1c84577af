package dev.marquee.store;

import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import dev.marquee.internal.Hashes;
import dev.marquee.store.database.Pools;
import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import dev.marquee.store.table.KeyTable;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys by which programs may use the server: {@code mq_ID_SECRET}, of which the id and a hash of the secret are stored.
 * Thread-safe. Every method throws a {@link dev.marquee.store.record.StoreException} if the store fails.
 */
public final class ApiKeys {
    private static final Pattern FORM = Pattern.compile("mq_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");

    private final Pools pools;
    private final InstantSource clock;
    private final SecretGenerator secrets = new SecretGenerator();
    private final String noUsers = Hashes.sha256(secrets.key());

    ApiKeys(Pools pools, InstantSource clock) {
        this.pools = pools;
        this.clock = clock;
    }

    /**
     * A new key. Its text is nowhere else.
     *
     * @param name whose it is, another one than that of any other key
     * @throws UsageException if the name is none or taken, or there is no scope
     */
    public ApiKey.Made make(String name, Set<Scope> scopes) {
        ApiKey.checkName(name);
        ApiKey key = new ApiKey(secrets.keyId(), name, scopes, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        String secret = secrets.key();
        pools.write(handle -> {
            KeyTable table = new KeyTable(handle);
            if (table.all().stream().anyMatch(row -> row.key().name().equals(name))) {
                throw new UsageException(
                        "there is a key %s already; choose another name, or remove that one first".formatted(name));
            }
            table.add(new KeyTable.Row(key, Hashes.sha256(secret)));
            return key;
        });
        return new ApiKey.Made(key, "mq_%s_%s".formatted(key.id(), secret));
    }

    /** The key whose text this is; empty if it is none of ours. Takes as long for a wrong secret as for an unknown id. */
    public Optional<ApiKey> find(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<KeyTable.Row> row = pools.look(handle -> new KeyTable(handle).find(parts.group(1)));
        boolean right =
                SecretGenerator.equal(row.map(KeyTable.Row::hash).orElse(noUsers), Hashes.sha256(parts.group(2)));
        return right ? row.map(KeyTable.Row::key) : Optional.empty();
    }

    /** All keys, the oldest first. */
    public List<ApiKey> all() {
        return pools.look(handle ->
                new KeyTable(handle).all().stream().map(KeyTable.Row::key).toList());
    }

    /**
     * Makes a key worthless.
     *
     * @throws UsageException if there is none of that name
     */
    public void revoke(String name) {
        boolean removed = pools.erase(handle -> new KeyTable(handle).remove(name));
        if (!removed) {
            throw new UsageException("there is no key %s; %skeys list shows those there are"
                    .formatted(
                            name,
                            DidYouMean.hint(
                                    name, all().stream().map(ApiKey::name).toList())));
        }
    }
}
