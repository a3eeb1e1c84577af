package dev.marquee.store.database;

import dev.marquee.data.MarqueeException;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Makes what libraries throw into a fault of the store. */
record ExceptionTranslator(Database database) {
    /** The fault to throw. */
    RuntimeException of(Throwable error) {
        for (@Nullable Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof MarqueeException ours) {
                return ours;
            }
            if (each instanceof SQLTransientConnectionException waited && waited.getCause() == null) {
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
