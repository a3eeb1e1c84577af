package dev.marquee.data.read;

/** Told how far the reading of a file of ratings has come, by the thread that asked for it. */
@FunctionalInterface
public interface ReadListener {
    /** Tells nobody. */
    ReadListener SILENT = (done, total) -> {};

    /**
     * So much of the file has been read.
     *
     * @param done bytes of the file as it lies on disk, packed or not
     * @param total its size
     */
    void read(long done, long total);
}
