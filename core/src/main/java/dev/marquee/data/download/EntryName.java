package dev.marquee.data.download;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/** Resolves an archive entry to a safe path: inside the archive's one folder only. */
final class EntryName {
    private EntryName() {}

    /**
     * The path of an entry inside a directory that represents the folder.
     *
     * @param name as written in the archive: parts separated by slashes, a trailing slash for a directory
     * @throws ZipException if the name leads outside the folder, or would on some system
     */
    static Path resolve(Path directory, String folder, String name) throws ZipException {
        String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        List<String> parts = List.of(file.split("/", -1));
        if (!parts.getFirst().equals(folder) || !parts.stream().allMatch(EntryName::isPlain)) {
            throw new ZipException("entry '%s' is not a plain path inside %s/".formatted(name, folder));
        }
        Path path = directory;
        for (String part : parts.subList(1, parts.size())) {
            path = path.resolve(part);
        }
        return path;
    }

    /** Windows treats colons and backslashes as separators and drops a trailing dot or space. */
    private static boolean isPlain(String part) {
        return !part.isEmpty()
                && !part.endsWith(".")
                && !part.endsWith(" ")
                && part.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    }
}
