package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** A kind of database: all that is not the same in each. Sealed, because the tests hold for these. */
public sealed interface Database permits SqliteDatabase, PostgresDatabase {
    /** By the address of the settings. */
    static Database of(StoreSettings settings) {
        return PostgresDatabase.isMeant(settings.url()) ? PostgresDatabase.of(settings) : SqliteDatabase.of(settings);
    }

    /** Where it is, without passwords. */
    String name();

    /** False if opening it would make it. */
    boolean isThere();

    /** Connections that write, outside of the pools. */
    DataSource source();

    /** How connections are pooled. */
    HikariConfig pool(boolean writing);

    /** What the migrations say differently in each. */
    Map<String, String> words();

    /** What a select ends with so that nobody else changes its rows before the transaction ends. */
    String lock();

    /** Does work whole or not at all; what is only read is of one moment. */
    <T> T transaction(Handle handle, boolean writing, Function<Handle, T> work);

    /** Looks, from now on, whether what was written is where it was meant to be. */
    Watch watch();

    /** Removes what is left of deleted rows; false if it has to be done again later. Outside of transactions. */
    boolean sweep(Handle handle);

    /** Why it failed. */
    Reason reason(SQLException error);

    /** Looks after what was written. */
    @FunctionalInterface
    interface Watch {
        /** Whether it is still there. */
        boolean stillThere();
    }
}
