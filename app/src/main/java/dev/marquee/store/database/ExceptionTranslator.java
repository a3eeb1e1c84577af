package dev.marquee.store.database;

import dev.marquee.data.MarqueeException;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Translates exceptions of the libraries to those of the store. */
record ExceptionTranslator(Database database) {
    /** The exception to throw. */
    RuntimeException of(Throwable error) {
        for (@Nullable Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof MarqueeException ours) {
                return ours;
            }
            if (each instanceof SQLTransientConnectionException timeout && timeout.getCause() == null) {
                return with(Reason.BUSY, error);
            }
            if (each instanceof SQLException sql && !(each instanceof SQLTransientConnectionException)) {
                return with(database.reason(sql), error);
            }
        }
        return with(Reason.FAILED, error);
    }

    StoreException with(Reason reason, Throwable cause) {
        return new StoreException(database.name(), reason, cause);
    }

    StoreException with(Reason reason) {
        return new StoreException(database.name(), reason);
    }
}
