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
 * The API keys of a store, of the form {@code mq_ID_SECRET}; only the id and a hash of the secret are stored.
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
     * Adds a new key. Its text is returned only here.
     *
     * @param name of the key's owner, unique among all keys
     * @throws UsageException if the name is invalid or in use, or there is no scope
     */
    public ApiKey.NewApiKey create(String name, Set<Scope> scopes) {
        ApiKey.checkName(name);
        ApiKey key = new ApiKey(secrets.keyId(), name, scopes, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        String secret = secrets.key();
        pools.write(handle -> {
            KeyTable table = new KeyTable(handle);
            if (table.all().stream().anyMatch(row -> row.key().name().equals(name))) {
                throw new UsageException(
                        "key %s already exists; choose another name, or remove that key first".formatted(name));
            }
            table.add(new KeyTable.Row(key, Hashes.sha256(secret)));
            return key;
        });
        return new ApiKey.NewApiKey(key, "mq_%s_%s".formatted(key.id(), secret));
    }

    /** The key of a text; empty if it is unknown. Takes as long for a wrong secret as for an unknown id. */
    public Optional<ApiKey> find(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<KeyTable.Row> row = pools.readSingle(handle -> new KeyTable(handle).find(parts.group(1)));
        boolean valid =
                SecretGenerator.equal(row.map(KeyTable.Row::hash).orElse(noUsers), Hashes.sha256(parts.group(2)));
        return valid ? row.map(KeyTable.Row::key) : Optional.empty();
    }

    /** All keys, the oldest first. */
    public List<ApiKey> all() {
        return pools.readSingle(handle ->
                new KeyTable(handle).all().stream().map(KeyTable.Row::key).toList());
    }

    /**
     * Deletes a key.
     *
     * @throws UsageException if no key has that name
     */
    public void revoke(String name) {
        boolean removed = pools.erase(handle -> new KeyTable(handle).remove(name));
        if (!removed) {
            throw new UsageException("unknown key %s; %skeys list shows all keys"
                    .formatted(
                            name,
                            DidYouMean.hint(
                                    name, all().stream().map(ApiKey::name).toList())));
        }
    }
}
