package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {
    @ParameterizedTest
    @CsvSource({
        "ratings.csv, ratings.csv",
        "/etc/passwd, passwd",
        "..\\..\\boot.ini, boot.ini",
        "../.., upload",
        "'', upload",
        ".hidden.zip, hidden.zip",
        "a:b*<c>.csv, a_b__c_.csv",
        "Été 2024.zip, Été 2024.zip",
    })
    void sanitizesTheName(String name, String plain) {
        assertThat(new Upload(name, InputStream.nullInputStream()).plainName()).isEqualTo(plain);
    }

    @Test
    void truncatesTheName() {
        String plain = new Upload("x".repeat(300) + ".csv", InputStream.nullInputStream()).plainName();

        assertThat(plain).hasSize(100).endsWith(".csv");
    }
}
