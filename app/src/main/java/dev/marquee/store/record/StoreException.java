package dev.marquee.store.record;

import dev.marquee.data.MarqueeException;

/** The store did not do what it was asked for, and nothing of it was done. */
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
        return "the store %s %s; %s".formatted(store, reason.what, reason.remedy);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a store fails. An enum, so that a door can answer each in its own way. */
    public enum Reason {
        /** Others write to it, or more is asked of it than it has connections for. */
        BUSY("is busy: others write to it, or its connections are all in use", "try again in a moment"),
        /** Its disk, or the size it is allowed, is full. */
        FULL("is full", "make room on its disk; what was stored before can still be read"),
        /** It can be read and not written. */
        READ_ONLY("may only be read", "let Marquee write to it, and to the folder of a file"),
        /** Its file was moved away, or its server does not answer. */
        GONE("is not there", "put its file back and start again, or start its database server"),
        /** Its server does not let us in, or has no such database. */
        REFUSED("does not let us in", "check user, password and database in its address"),
        /** It holds something else. */
        NOT_A_STORE("is something else than a store of Marquee", "name another file or database, or a new one"),
        /** Its tables have a form that this program does not know. */
        NEWER("was written by a newer Marquee", "start that one, or name another store"),
        /** It contradicts itself. */
        DAMAGED("is damaged", "put a backup in its place"),
        /** Anything else, which is a bug. */
        FAILED("failed in a way nobody thought of", "report what the cause says");

        private final String what;
        private final String remedy;

        Reason(String what, String remedy) {
            this.what = what;
            this.remedy = remedy;
        }

        /** Whether the same may work a little later, with nobody changing anything about this program. */
        public boolean passes() {
            return switch (this) {
                case BUSY, FULL, READ_ONLY, GONE -> true;
                case REFUSED, NOT_A_STORE, NEWER, DAMAGED, FAILED -> false;
            };
        }
    }
}
