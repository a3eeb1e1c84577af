package dev.marquee.examples;

import dev.marquee.Marquee;
import dev.marquee.MarqueeModel;
import dev.marquee.RecommendedMovie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.*;

/** A Spring Boot service over one model: {@code --model=FILE}. */
@SpringBootApplication
@RestController
public class RecommendationService {
    private final MarqueeModel model;

    RecommendationService(@Value("${model}") String file) {
        model = Marquee.open(Path.of(file));
    }

    @GetMapping("/users/{id}/recommendations")
    List<RecommendedMovie> known(@PathVariable String id) {
        return model.recommend(id, 10);
    }

    @PostMapping("/recommendations")
    List<RecommendedMovie> folded(@RequestBody Map<String, Double> ratings) {
        return model.recommend(model.foldIn(ratings), 10);
    }

    public static void main(String[] arguments) {
        SpringApplication.run(RecommendationService.class, arguments);
    }
}
