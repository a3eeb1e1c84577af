package dev.marquee.server.api;

import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.server.http.CpuExecutor;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.Query;
import dev.marquee.server.http.input.SentFile;
import dev.marquee.service.imports.SettledTitles;
import dev.marquee.service.users.Upload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routes of imports from other sites.
 *
 * @param users of the store
 * @param longWork executor for imports, whose files may be large
 */
record ImportRoutes(RequiredUsers users, CpuExecutor longWork) {
    private static final String IMPORTS = "/api/v1/users/{user}/imports";
    private static final Pattern SETTLED = Pattern.compile("(\\d{1,6}):(.+)");
    private static final Pattern POSITION = Pattern.compile("\\d{1,6}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/imports", ImportRoutes::limits),
                Route.of("POST", IMPORTS, Access.RATE, this::importRatings),
                Route.of("DELETE", IMPORTS + "/{version}", Access.RATE, this::undo));
    }

    private record ImportLimits(int maxBytes) {}

    private static HttpResponse limits(HttpRequest request) {
        request.query();
        return HttpResponse.json(new ImportLimits(request.maxUploadBytes()));
    }

    private HttpResponse importRatings(HttpRequest request) {
        Query query = request.query("file", "scale", "dryRun", "settled", "lists");
        SettledTitles settled = settled(query.list("settled"));
        Set<Integer> lists = lists(query.list("lists"));
        SentFile file = request.file();
        if (file.isEmpty()) {
            throw new UsageException("the body is empty; send the file that was exported from the site");
        }
        Upload upload = new Upload(
                query.text("file").or(file::name).orElse("upload"),
                file.content(),
                query.text("scale").map(RatingScale::parse),
                settled,
                lists);
        UserId user = PathIds.user(request);
        boolean dryRun = query.bool("dryRun");
        return HttpResponse.json(longWork.get(() -> users.get().importRatings(user, upload, dryRun)));
    }

    private static SettledTitles settled(List<String> entries) {
        Map<Integer, MovieId> movies = new HashMap<>();
        for (String entry : entries) {
            Matcher parts = SETTLED.matcher(entry);
            if (!parts.matches()) {
                throw new UsageException(
                        "settled must be pairs such as 0:2628 of a position among the ambiguous titles and a movie, got '%s'"
                                .formatted(entry));
            }
            movies.put(Integer.valueOf(parts.group(1)), PathIds.movie(parts.group(2)));
        }
        return new SettledTitles(movies);
    }

    private static Set<Integer> lists(List<String> entries) {
        Set<Integer> positions = new HashSet<>();
        for (String entry : entries) {
            if (!POSITION.matcher(entry).matches()) {
                throw new UsageException(
                        "lists must be positions such as 0,2 in the lists of the report, got '%s'".formatted(entry));
            }
            positions.add(Integer.valueOf(entry));
        }
        return positions;
    }

    private HttpResponse undo(HttpRequest request) {
        request.query();
        String version = request.path("version");
        UserId user = PathIds.user(request);
        if (!VERSION.matcher(version).matches() || !users.get().undoImport(user, Long.parseLong(version))) {
            throw new HttpErrorException(
                    ProblemType.UNKNOWN_ID,
                    "the user has no import of this version; the response to an import and the export have the versions");
        }
        return HttpResponse.noContent();
    }
}
