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
        /** Its file was moved or deleted after it was opened. */
        GONE("cannot be reached: its file was moved or deleted", "restore its file and restart"),
        /** The folder of its file does not exist. */
        NO_FOLDER("cannot be opened: its folder does not exist", "create the folder, or give another path"),
        /** Its file does not exist, and was not to be created. */
        NO_FILE("does not exist", "check the path; serve creates the store when it starts"),
        /** Its file cannot be created. */
        NO_FILE_CREATED("cannot be created", "make its folder writable, or give a path in another one"),
        /** Its file cannot be opened. */
        NOT_READABLE("cannot be opened", "give Marquee the right to read and write the file and its folder"),
        /** The disk of its file reports an error. */
        DISK_ERROR("cannot be read or written: its disk reports an error", "check the disk"),
        /** A log next to its file was written before it. */
        LEFT_LOG(
                "was replaced while the log of its earlier content is left next to it (its name with -wal)",
                "if you restored a copy without a log, remove the files with -wal and -shm; if the log belongs to the file, touch it; then start again"),
        /** Its server does not respond. */
        UNREACHABLE(
                "cannot be reached: no database server responds at its address",
                "start that server, or correct host and port"),
        /** No host has its name. */
        NO_HOST("cannot be reached: no host of that name is known", "correct the host in its address"),
        /** Its server wants a login, and its address has none. */
        NO_LOGIN(
                "wants a login, and its address has no user",
                "give it the form postgresql://USER:PASSWORD@HOST:PORT/DATABASE"),
        /** Its server rejects the login. */
        LOGIN_REJECTED(
                "rejected the login", "check user and password in its address, and what its server permits them"),
        /** Its server has no database of that name. */
        NO_DATABASE("does not exist on its server", "create the database, or correct its name in the address"),
        /** Its user may not do what is needed. */
        NO_PERMISSION("forbids its user what is needed", "grant that user the right to create and change tables in it"),
        /** At its path is no regular file. */
        NOT_A_FILE("is a folder or a device, not a file", "give the path of a file, or of a new one"),
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
                case BUSY,
                        FULL,
                        READ_ONLY,
                        GONE,
                        NO_FILE,
                        NO_FOLDER,
                        NO_FILE_CREATED,
                        NOT_READABLE,
                        UNREACHABLE,
                        NO_HOST -> true;
                case DISK_ERROR,
                        LEFT_LOG,
                        NO_LOGIN,
                        LOGIN_REJECTED,
                        NO_DATABASE,
                        NO_PERMISSION,
                        NOT_A_FILE,
                        NOT_A_STORE,
                        NEWER,
                        DAMAGED,
                        FAILED -> false;
            };
        }
    }
}
