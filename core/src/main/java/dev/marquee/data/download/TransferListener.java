package dev.marquee.data.download;

/** Told how far a download has come, by the thread that asked for it, at every piece that arrives. */
@FunctionalInterface
public interface TransferListener {
    /**
     * So many bytes of the archive are here.
     *
     * @param done with those of an earlier try; less than before when the archive has to be started over
     * @param total at least done; an estimate where the server does not say
     */
    void transferred(long done, long total);
}
