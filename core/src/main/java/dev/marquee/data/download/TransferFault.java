package dev.marquee.data.download;

/** Something between here and the server went wrong that may be right the next time. The message is half a sentence. */
final class TransferFault extends Exception {
    private static final long serialVersionUID = 1L;

    TransferFault(String message) {
        super(message);
    }

    TransferFault(String message, Throwable cause) {
        super(message, cause);
    }
}
