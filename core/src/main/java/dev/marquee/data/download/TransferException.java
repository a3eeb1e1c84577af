package dev.marquee.data.download;

/** Something between here and the server went wrong that may be right the next time. The message is half a sentence. */
final class TransferException extends Exception {
    private static final long serialVersionUID = 1L;

    TransferException(String message) {
        super(message);
    }

    TransferException(String message, Throwable cause) {
        super(message, cause);
    }
}
