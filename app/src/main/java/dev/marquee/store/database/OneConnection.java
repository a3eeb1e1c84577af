package dev.marquee.store.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Gives a library one connection as often as it asks, so that its work is in one transaction where it would have been in two. On
 * PostgreSQL the migration library takes two connections, one for the tables and one for the row that records them; a process
 * killed between the two commits leaves tables without a record, which no later start can migrate.
 */
final class OneConnection {
    private OneConnection() {}

    /** A source whose every connection is the given one, which stays open when they are closed. */
    static DataSource source(DataSource source, Connection connection) {
        Connection open = replacing("close", Optional.empty(), Connection.class, connection);
        return replacing("getConnection", Optional.of(open), DataSource.class, source);
    }

    /** An object that differs from another in what one method does: it only returns a value, or nothing. */
    private static <T> T replacing(String name, Optional<Object> value, Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        return value.orElse(null);
                    }
                    try {
                        return method.invoke(object, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
