import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The base of the image as a file that Docker can load: the C library of a Debian package and nothing else, without a shell. Its
 * settings have the health check, which jib has no call for, but inherits.
 */
final class BaseImage {
    static final int USER = 10001;

    private static final Pattern KEPT = Pattern.compile("(usr/)?lib/x86_64-linux-gnu/"
            + "(ld-linux-x86-64|libc|libm|libdl|libpthread|librt|libresolv|libnss_dns|libnss_files)\\.so\\.\\d+"
            + "|(usr/)?lib64/ld-linux-x86-64\\.so\\.2|usr/share/doc/libc6/copyright");

    private static final Map<String, String> SETTINGS = Map.of(
            "etc/passwd",
                    "root:x:0:0:root:/:/none\nmarquee:x:%d:%d:Marquee:/data:/none\n".formatted(USER, USER),
            "etc/group", "root:x:0:\nmarquee:x:%d:\n".formatted(USER),
            "etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");

    private final Instant time;

    BaseImage(Instant time) {
        this.time = time;
    }

    /** Writes the image to a file; {@code healthCheck} is a JSON array of the words of a command. */
    void write(Path libc, String healthCheck, Path file) throws IOException {
        byte[] layer = layer(libc);
        String settings = """
                {"architecture":"amd64","os":"linux","created":"%s",\
                "config":{"Healthcheck":{"Test":%s,"Interval":30000000000,"Timeout":10000000000,"StartPeriod":60000000000,"Retries":3}},\
                "rootfs":{"type":"layers","diff_ids":["sha256:%s"]},\
                "history":[{"created":"%1$s","created_by":"%s"}]}"""
                .formatted(time, healthCheck, PinnedFile.hash(layer), libc.getFileName());
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            add(tar, "config.json", settings.getBytes(StandardCharsets.UTF_8), 0644);
            add(tar, "layer.tar", layer, 0644);
            add(
                    tar,
                    "manifest.json",
                    "[{\"Config\":\"config.json\",\"RepoTags\":null,\"Layers\":[\"layer.tar\"]}]"
                            .getBytes(StandardCharsets.UTF_8),
                    0644);
        }
    }

    private byte[] layer(Path libc) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            folder(tar, "data/", 0755, USER);
            folder(tar, "tmp/", 01777, 0);
            for (Map.Entry<String, String> setting : new TreeMap<>(SETTINGS).entrySet()) {
                add(tar, setting.getKey(), setting.getValue().getBytes(StandardCharsets.UTF_8), 0644);
            }
            unpack(libc, tar);
        }
        return bytes.toByteArray();
    }

    private void unpack(Path libc, TarArchiveOutputStream target) throws IOException {
        try (InputStream file = Files.newInputStream(libc);
                ArArchiveInputStream members = new ArArchiveInputStream(file)) {
            ArArchiveEntry member = members.getNextEntry();
            while (!member.getName().startsWith("data.tar.xz")) {
                member = members.getNextEntry();
                if (member == null) {
                    throw new IOException(libc + " has no data.tar.xz; give the Debian package libc6");
                }
            }
            TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(members));
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                String name = entry.getName().replaceFirst("^\\./", "");
                if (KEPT.matcher(name).matches()) {
                    if (entry.isSymbolicLink()) {
                        TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
                        link.setLinkName(entry.getLinkName());
                        put(target, link, new byte[0], 0777, 0);
                    } else {
                        add(target, name, files.readAllBytes(), entry.getMode() & 0777);
                    }
                }
            }
        }
    }

    private void folder(TarArchiveOutputStream tar, String name, int mode, int owner) throws IOException {
        put(tar, new TarArchiveEntry(name), new byte[0], mode, owner);
    }

    private void add(TarArchiveOutputStream tar, String name, byte[] content, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        put(tar, entry, content, mode, 0);
    }

    private void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content, int mode, int owner)
            throws IOException {
        entry.setModTime(FileTime.from(time));
        entry.setIds(owner, owner);
        entry.setNames("", "");
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
