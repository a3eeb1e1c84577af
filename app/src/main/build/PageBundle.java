import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A step of the build: replaces the modules and stylesheets of the page, and of the administration, in the folder of classes by one
 * bundle of each, made by esbuild, with a hash of its content in its name, and makes the HTML refer to them. The messages of each
 * language other than English remain a file of their own. The sources stay as they are and also work without this step.
 *
 * <p>Runs on the Java of Maven, which may be 17. Arguments: the jar with the program esbuild, the folder with the sources of the
 * page, the folder to write to, and a folder for what lies between.
 */
class PageBundle {
    private static final Pattern STYLESHEET = Pattern.compile("(?m)^ *<link rel=\"stylesheet\" href=\"(css/[^\"]+)\">\\R");
    private static final Pattern MESSAGES = Pattern.compile("js/messages/([a-z]+)\\.js");
    private static final List<Page> PAGES =
            List.of(new Page("index.html", "main", "page"), new Page("admin.html", "admin", "administration"));
    private static final List<String> UNBUNDLED = List.of("js", "css", "assets");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path sources = Path.of(arguments[1]);
        Path target = Path.of(arguments[2]);
        Path work = Files.createDirectories(Path.of(arguments[3]));
        for (String folder : UNBUNDLED) {
            delete(target.resolve(folder));
        }
        Path assets = target.resolve("assets");
        Path program = esbuild(Path.of(arguments[0]), work);
        for (Page page : PAGES) {
            String html = Files.readString(sources.resolve(page.file()));
            Path styles = Files.writeString(work.resolve(page.styles() + ".css"), imports(html, sources));
            List<String> command = new ArrayList<>(List.of(
                    sources.resolve("js/theme.js").toString(),
                    sources.resolve("js/" + page.script() + ".js").toString(),
                    styles.toString(),
                    "--bundle",
                    "--minify",
                    "--format=esm",
                    "--sourcemap",
                    "--entry-names=[name]-[hash]",
                    "--outdir=" + assets,
                    "--log-level=warning"));
            languages(html).forEach(language ->
                    command.add(sources.resolve("js/messages/" + language + ".js").toString()));
            run(program, command);
            Files.writeString(target.resolve(page.file()), bundled(html, page, assets));
        }
    }

    private static List<String> languages(String html) {
        return MESSAGES.matcher(html).results().map(file -> file.group(1)).toList();
    }

    /**
     * A page of its own.
     *
     * @param script the name of its first module
     * @param styles the name of the bundle of its stylesheets
     */
    private record Page(String file, String script, String styles) {}

    /** The page that refers to the bundles. */
    private static String bundled(String html, Page page, Path assets) throws IOException {
        String bundled = STYLESHEET.matcher(html).replaceAll("");
        bundled = replace(bundled, "src=\"js/theme.js\"", "src=\"%s\"".formatted(name(assets, "theme-*.js")));
        bundled = replace(
                bundled,
                "  <script type=\"module\" src=\"js/%s.js\">".formatted(page.script()),
                "  <link rel=\"stylesheet\" href=\"%s\">\n  <script type=\"module\" src=\"%s\">"
                        .formatted(name(assets, page.styles() + "-*.css"), name(assets, page.script() + "-*.js")));
        for (String language : languages(html)) {
            bundled = replace(bundled, "js/messages/" + language + ".js", name(assets, language + "-*.js"));
        }
        return bundled;
    }

    /** A stylesheet that imports those of the page in their order. */
    private static String imports(String index, Path sources) {
        return STYLESHEET
                .matcher(index)
                .results()
                .map(link -> "@import \"%s\";\n".formatted(sources.resolve(link.group(1)).toString().replace('\\', '/')))
                .collect(Collectors.joining());
    }

    /** The program, unpacked from the jar. */
    private static Path esbuild(Path jar, Path work) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().matches(".*/esbuild(\\.exe)?")) {
                    Path program = work.resolve(entry.getName().replaceFirst(".*/", ""));
                    Files.write(program, zip.getInputStream(entry).readAllBytes());
                    program.toFile().setExecutable(true);
                    return program;
                }
            }
        }
        throw new IOException(jar + " has no program named esbuild; choose another version in the pom");
    }

    private static void run(Path program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, program.toString());
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("esbuild ended with status " + status + ", for the reason above");
        }
    }

    /** The address of the one asset whose name matches. */
    private static String name(Path assets, String glob) throws IOException {
        try (var files = Files.newDirectoryStream(assets, glob)) {
            return "assets/" + files.iterator().next().getFileName();
        }
    }

    private static String replace(String text, String old, String replacement) throws IOException {
        if (!text.contains(old)) {
            throw new IOException("the HTML does not contain " + old + ", which the bundle replaces");
        }
        return text.replace(old, replacement);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
