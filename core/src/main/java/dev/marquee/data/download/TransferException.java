package dev.marquee.data.download;

/** A network error that a retry may fix. The message is a clause, to be embedded in a sentence. */
final class TransferException extends Exception {
    private static final long serialVersionUID = 1L;

    TransferException(String message) {
        super(message);
    }

    TransferException(String message, Throwable cause) {
        super(message, cause);
    }
}
