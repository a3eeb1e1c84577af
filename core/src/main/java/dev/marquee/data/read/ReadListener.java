package dev.marquee.data.read;

/** Notified of the progress of reading a file of ratings, on the thread that reads. */
@FunctionalInterface
public interface ReadListener {
    /** Does nothing. */
    ReadListener SILENT = (done, total) -> {};

    /**
     * Reports progress.
     *
     * @param done bytes read of the file as stored on disk, compressed or not
     * @param total the size of the file in bytes
     */
    void read(long done, long total);
}
