import java.util.List;
import java.util.regex.Pattern;

/** A system that archives are made for, with the folders of its native libraries in the program's jar. */
enum ReleaseTarget {
    LINUX_X64("linux-x64", "Linux/x86_64|linux/amd64"),
    LINUX_ARM64("linux-arm64", "Linux/aarch64|Linux/arm64|linux/aarch64"),
    MACOS_X64("macos-x64", "Mac/x86_64|darwin/x86_64"),
    MACOS_ARM64("macos-arm64", "Mac/aarch64|Mac/arm64|darwin/aarch64"),
    WINDOWS_X64("windows-x64", "Windows/x86_64|win/amd64");

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

    private final String label;
    private final Pattern folders;

    ReleaseTarget(String label, String folders) {
        this.label = label;
        this.folders = Pattern.compile("(.*/)?(" + folders + ")/[^/]*");
    }

    /** The name in file names, such as {@code linux-x64}; also of the folder of its JDK. */
    String label() {
        return label;
    }

    boolean isWindows() {
        return this == WINDOWS_X64;
    }

    /** Whether the entry of a jar is a native library of another system. */
    boolean excludes(String entry) {
        return NATIVE.matcher(entry).matches() && !folders.matcher(entry).matches();
    }

    /** The system that this program runs on. */
    static ReleaseTarget current() {
        String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        boolean isArm = System.getProperty("os.arch").equals("aarch64");
        if (system.startsWith("windows")) {
            return WINDOWS_X64;
        }
        if (system.startsWith("mac")) {
            return isArm ? MACOS_ARM64 : MACOS_X64;
        }
        return isArm ? LINUX_ARM64 : LINUX_X64;
    }

    static List<ReleaseTarget> all() {
        return List.of(values());
    }
}
