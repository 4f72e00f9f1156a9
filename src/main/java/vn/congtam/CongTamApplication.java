package vn.congtam;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Công Tâm: monthly scoring, classification and ranking of officials. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CongTamApplication {

    public static void main(String[] args) {
        SpringApplication.run(CongTamApplication.class, args);
    }
}
