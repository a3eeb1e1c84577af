package dev.marquee.data.download;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Downloads known data sets and files of metadata into a cache directory. An interrupted download resumes where it
 * stopped, also in a later process. If several processes or threads want the same data set, one downloads and the others wait for it.
 * Thread-safe.
 */
public final class Downloader {
    private final URI base;
    private final Path cache;
    private final TransferPolicy policy;

    /**
     * Creates a downloader. Neither the network nor the cache is used yet.
     *
     * @param base the base address of archives or files, ending with a slash, such as {@link DownloadCatalogue#GROUPLENS}
     * @param cache created when first needed; see {@link CacheLocation} for the default
     * @param policy timeouts and retries
     */
    public Downloader(URI base, Path cache, TransferPolicy policy) {
        if (!base.toString().endsWith("/")) {
            throw new UsageException("address %s does not end with a slash; add one".formatted(base));
        }
        this.base = base;
        this.cache = cache.toAbsolutePath();
        this.policy = policy;
    }

    /**
     * {@return the directory of a data set, if it is already in the cache}
     *
     * @param dataset the data set to look for
     */
    public Optional<Path> cached(KnownDataset dataset) {
        return Optional.of(cache.resolve(dataset.name())).filter(Files::isDirectory);
    }

    /**
     * Downloads and unpacks a data set unless it is cached. An interrupt ends the download; the interrupt status stays
     * set.
     *
     * @param dataset one of {@link DownloadCatalogue}, or of another server
     * @param listener notified of the progress; not called if the data set is cached
     * @return the directory with the files of the data set
     * @throws MarqueeException if the archive cannot be downloaded, does not match its checksum or has forbidden
     *     entries, or if the cache cannot be written; the cache then holds nothing that a later call could mistake for
     *     the data
     */
    public Path get(KnownDataset dataset, TransferListener listener) {
        Optional<Path> existing = cached(dataset);
        if (existing.isPresent()) {
            return existing.get();
        }
        return locked(dataset.name(), () -> {
            Optional<Path> fromAnother = cached(dataset);
            return fromAnother.isPresent() ? fromAnother.get() : download(dataset, listener);
        });
    }

    /**
     * {@return the directory of files, if all of them are already in the cache}
     *
     * @param files the files to look for
     */
    public Optional<Path> cached(KnownFiles files) {
        Path directory = cache.resolve(files.name());
        return Optional.of(directory)
                .filter(_ -> files.files().stream().allMatch(file -> Files.isRegularFile(directory.resolve(file))));
    }

    /**
     * Downloads those of the files that are not cached. An interrupt ends the download; the interrupt status stays set.
     *
     * @param files of the server at the base address
     * @param listener notified of the progress over all files; not called if they are cached
     * @return the directory with the files, still packed
     * @throws MarqueeException if a file cannot be downloaded or is not valid gzip, or if the cache cannot be written;
     *     later calls resume
     */
    public Path get(KnownFiles files, TransferListener listener) {
        Optional<Path> existing = cached(files);
        return existing.isPresent() ? existing.get() : locked(files.name(), () -> download(files, listener));
    }

    private Path locked(String name, LockedCache.Work<Path> download) {
        return new LockedCache(cache).locked(name, "the download of " + name, download);
    }

    private Path download(KnownFiles files, TransferListener listener) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(cache.resolve(files.name()));
        long before = 0;
        for (String file : files.files()) {
            Path target = directory.resolve(file);
            if (!Files.isRegularFile(target)) {
                URI source = base.resolve(file);
                PartFile part = new PartFile(cache, files.name() + "-" + file);
                long earlier = before;
                TransferListener total =
                        (done, _) -> listener.transferred(earlier + done, Math.max(earlier + done, files.bytes()));
                new Transfer(source, part, files.bytes(), total).run(new Retry(policy));
                rejectIfNotGzip(part, source);
                Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
                part.delete();
            }
            before += Files.size(target);
        }
        return directory;
    }

    private static void rejectIfNotGzip(PartFile part, URI source) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(part.path()))) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException e) {
            part.delete();
            throw new MarqueeException(
                    "%s is not valid gzip (%s), so it was deleted; run the download again"
                            .formatted(source, LockedCache.reason(e)),
                    e);
        }
    }

    private Path download(KnownDataset dataset, TransferListener listener) throws IOException, InterruptedException {
        URI source = dataset.archive(base);
        Retry attempts = new Retry(policy);
        String expected = switch (dataset.checksum()) {
            case Checksum.Pinned(String md5) -> md5;
            case Checksum.Published() -> new PublishedChecksum(source).fetch(attempts);
        };
        PartFile part = new PartFile(cache, dataset.name() + ".zip");
        new Transfer(source, part, dataset.bytes(), listener).run(attempts);
        rejectIfDamaged(part, source, expected);
        Path directory = unpack(part, source, dataset);
        part.delete();
        return directory;
    }

    private static void rejectIfDamaged(PartFile part, URI source, String expected) throws IOException {
        String found = Md5.of(part.path());
        if (!found.equals(expected)) {
            part.delete();
            throw new MarqueeException(
                    "%s has MD5 %s, expected %s, so it was deleted; run the download again; if the error repeats, the archive has changed at its source"
                            .formatted(source, found, expected));
        }
    }

    private Path unpack(PartFile part, URI source, KnownDataset dataset) throws IOException {
        try {
            return new Unpacker(part.path(), dataset.folder()).unpackTo(cache.resolve(dataset.name()));
        } catch (ZipException | EOFException e) {
            part.delete();
            throw new MarqueeException(
                    "%s is not a valid archive (%s), so it was deleted; run the download again"
                            .formatted(source, e.getMessage()),
                    e);
        }
    }
}
