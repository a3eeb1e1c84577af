package dev.marquee.data.download;

/** Notified of the progress of a download after every piece, on the thread that downloads. */
@FunctionalInterface
public interface TransferListener {
    /**
     * Reports progress.
     *
     * @param done bytes downloaded, including those of an earlier attempt; smaller than before if the download starts
     *     over
     * @param total at least done; an estimate if the server does not report the size
     */
    void transferred(long done, long total);
}
