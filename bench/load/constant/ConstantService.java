import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A plain Spring Boot service for comparison: answers a constant JSON document whose bytes its first argument counts, at
 * {@code /constant}. Everything else is Spring Boot's default.
 */
@RestController
@EnableAutoConfiguration
public class ConstantService {
    private static String constant = "";

    @GetMapping(value = "/constant", produces = "application/json")
    public String constant() {
        return constant;
    }

    public static void main(String[] arguments) {
        String frame = "{\"text\":\"\"}";
        constant = "{\"text\":\"" + "a".repeat(Integer.parseInt(arguments[0]) - frame.length()) + "\"}";
        SpringApplication.run(ConstantService.class, arguments);
    }
}
