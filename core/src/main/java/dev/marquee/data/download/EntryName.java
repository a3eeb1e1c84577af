package dev.marquee.data.download;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/** Where an archive's entry may be written: under the one folder it is said to hold, and nowhere else. */
final class EntryName {
    private EntryName() {}

    /**
     * The entry's place in a directory that stands for the folder.
     *
     * @param name as the archive has it, parts separated by slashes, a directory with one at its end
     * @throws ZipException if the name leads outside, or would on some system
     */
    static Path resolve(Path directory, String folder, String name) throws ZipException {
        String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        List<String> parts = List.of(file.split("/", -1));
        if (!parts.getFirst().equals(folder) || !parts.stream().allMatch(EntryName::isPlain)) {
            throw new ZipException("entry '%s' is not a plain path inside %s/".formatted(name, folder));
        }
        Path place = directory;
        for (String part : parts.subList(1, parts.size())) {
            place = place.resolve(part);
        }
        return place;
    }

    /** Colons and backslashes separate drives and directories on Windows; there a last dot or space is dropped. */
    private static boolean isPlain(String part) {
        return !part.isEmpty()
                && !part.endsWith(".")
                && !part.endsWith(" ")
                && part.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    }
}
