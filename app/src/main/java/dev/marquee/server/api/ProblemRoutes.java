package dev.marquee.server.api;

import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.Arrays;
import java.util.List;

/** The route that the type of every problem leads to. */
final class ProblemRoutes {
    private static final String JSON = "application/json";
    private static final String FOLDER = "/problems/";

    List<Route> routes() {
        return List.of(new Route("GET", FOLDER + "{type}", Access.PUBLIC, JSON, this::type));
    }

    private record Description(String type, String title, int status) {}

    private HttpResponse type(HttpRequest request) {
        request.query();
        String uri = FOLDER + request.path("type");
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.uri().equals(uri))
                .findFirst()
                .map(type -> HttpResponse.json(new Description(type.uri(), type.title(), type.status())))
                .orElseThrow(() -> new HttpErrorException(
                        ProblemType.UNKNOWN_ID, "no problem has this type; docs/problems.md describes all of them"));
    }
}
