package dev.marquee.store.record;

import dev.marquee.data.MarqueeException;

/** A store operation failed and changed nothing. */
public final class StoreException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public StoreException(String store, Reason reason) {
        super(sentence(store, reason));
        this.reason = reason;
    }

    public StoreException(String store, Reason reason, Throwable cause) {
        super(sentence(store, reason), cause);
        this.reason = reason;
    }

    private static String sentence(String store, Reason reason) {
        return "the store %s %s; %s".formatted(store, reason.problem, reason.remedy);
    }

    /** Why the store failed. */
    public Reason reason() {
        return reason;
    }

    /** Why a store fails. The command line and the server handle each reason in their own way. */
    public enum Reason {
        /** Its lock is held by other writers, or all its connections are in use. */
        BUSY("is busy: others write to it, or its connections are all in use", "try again in a moment"),
        /** Its disk is full, or it has reached its maximum size. */
        FULL("is full", "make room on its disk; what was stored before can still be read"),
        /** It can be read, but not written. */
        READ_ONLY("is read-only", "give Marquee write access to it, and to the folder of a file"),
        /** Its file was moved or deleted, or its server does not respond. */
        GONE("cannot be reached", "restore its file and restart, or start its database server"),
        /** Its server rejects the login, or has no such database. */
        LOGIN_REJECTED("rejected the login", "check user, password and database in its address"),
        /** It holds other data. */
        NOT_A_STORE("is not a store of Marquee", "use another file or database, or a new one"),
        /** Its schema is newer than this program. */
        NEWER("was written by a newer version of Marquee", "use that version, or another store"),
        /** Its data is corrupt. */
        DAMAGED("is damaged", "restore a backup"),
        /** Anything else, which is a bug. */
        FAILED("failed unexpectedly", "report the cause");

        private final String problem;
        private final String remedy;

        Reason(String problem, String remedy) {
            this.problem = problem;
            this.remedy = remedy;
        }

        /** Whether the failure may be transient: the same may work later, without changes to this program. */
        public boolean isTransient() {
            return switch (this) {
                case BUSY, FULL, READ_ONLY, GONE -> true;
                case LOGIN_REJECTED, NOT_A_STORE, NEWER, DAMAGED, FAILED -> false;
            };
        }
    }
}
