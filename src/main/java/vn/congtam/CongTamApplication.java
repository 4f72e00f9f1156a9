package vn.congtam;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Công Tâm: monthly scoring, classification and ranking of officials. Beans are named by their full class name, so that two
 * modules may each have, say, a {@code PersonController}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class CongTamApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(CongTamApplication.class);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.run(args);
    }
}
