package dev.marquee.service.retrain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The mount points of this machine, as Linux lists them; none are known elsewhere. */
record MountPoints(List<String> lines) {
    private static final Path LIST = Path.of("/proc/self/mountinfo");
    private static final int PLACE = 4;

    MountPoints {
        lines = List.copyOf(lines);
    }

    /** The mount points now. */
    static MountPoints now() {
        try {
            return new MountPoints(Files.readAllLines(LIST));
        } catch (IOException e) {
            return new MountPoints(List.of());
        }
    }

    /** Whether a file itself is mounted, as a container does with a single file: no other file can take its place. */
    boolean contain(Path file) {
        String path;
        try {
            path = file.toRealPath().toString();
        } catch (IOException e) {
            return false;
        }
        return lines.stream()
                .map(line -> line.split(" ", -1))
                .anyMatch(fields ->
                        fields.length > PLACE && unescaped(fields[PLACE]).equals(path));
    }

    /** Blanks and backslashes are listed in octal. */
    private static String unescaped(String place) {
        return place.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
