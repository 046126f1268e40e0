package org.sunbridge.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.batch.BatchAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sunbridge.alert.AlertConfiguration;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.CompletionLook;
import org.sunbridge.intake.Completions;
import org.sunbridge.intake.Identities;
import org.sunbridge.intake.Intake;
import org.sunbridge.intake.OriginalRows;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.intake.Secrets;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.intake.TypedRowStore;
import org.sunbridge.intake.UploadLook;
import org.sunbridge.intake.UploadedArchives;
import org.sunbridge.intake.Uploads;
import org.sunbridge.operation.ArchiveLook;
import org.sunbridge.operation.InventedDistrict;
import org.sunbridge.operation.LookingContext;
import org.sunbridge.operation.UpcomingFires;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.OriginalMapper;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.ReadingTryMapper;
import org.sunbridge.registry.UploadMapper;
import org.sunbridge.review.FindingMapper;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.ScheduleConfiguration;

/** The real pages on a real port over a real database; it is always the morning after the night. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      BatchAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      QuartzAutoConfiguration.class
    })
@MapperScan(
    basePackageClasses = {UploadMapper.class, FindingMapper.class},
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
@Import({WebConfiguration.class, ScheduleConfiguration.class, AlertConfiguration.class})
class PagesApplication {

  static ServletWebServerApplicationContext over(DataSource dataSource) {
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(PagesApplication.class)
            .web(WebApplicationType.SERVLET)
            .initializers(
                context ->
                    ((org.springframework.context.support.GenericApplicationContext) context)
                        .registerBean("dataSource", DataSource.class, () -> dataSource))
            .properties(
                Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "spring.main.banner-mode", "off",
                    "springdoc.api-docs.path", "/api/v1/openapi",
                    "springdoc.paths-to-match", "/api/v1/**",
                    "management.health.db.enabled", "false",
                    "mybatis.mapper-locations", "classpath*:mappers/**/*.xml",
                    "mybatis.type-handlers-package", "org.sunbridge.registry"))
            .run();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(LookingContext.NOW, ZoneOffset.UTC);
  }

  @Bean
  Definitions definitions() {
    return InventedDistrict.definitions();
  }

  @Bean
  DefinitionFolder definitionFolder() {
    return () -> new DefinitionLoader().load(Path.of(""));
  }

  @Bean
  PersonalCodec personalCodec() {
    return new PersonalCodec();
  }

  @Bean
  KeyedHash keyedHash() {
    return new KeyedHash(new byte[32]);
  }

  @Bean
  Archive archive() {
    return new Archive(Path.of("target", "no-archive"));
  }

  /** One that is another's. */
  @Bean
  SharedArchive sharedArchive(OriginalMapper originals, Clock clock) {
    Path folder = Path.of("target", "not-mounted-" + UUID.randomUUID());
    return new SharedArchive(new Archive(folder), originals, clock);
  }

  @Bean
  ArchiveLook archiveLook(SharedArchive archive) {
    return archive::isInReach;
  }

  @Bean
  Holidays holidays() {
    return Holidays.under(Path.of("").toAbsolutePath());
  }

  @Bean
  Actions actions(DataSource dataSource) {
    return new DecidedByHand(dataSource);
  }

  @Bean
  SchedulingActions schedulingActions() {
    return new PlannedByHand();
  }

  @Bean
  Secrets secrets() {
    return new Secrets(name -> null, Path::of);
  }

  @Bean
  Switches switches() {
    return new NoSwitches();
  }

  @Bean
  Completions completions(DeliveryMapper deliveries) {
    return new Completions(deliveries);
  }

  @Bean
  Intake intake(
      Archive archive,
      Completions completions,
      DeliveryMapper deliveries,
      ReadingTryMapper tries,
      DataSource dataSource,
      Clock clock) {
    Secrets secrets = new Secrets(System::getenv, Path::of);
    Identities identities =
        new Identities(deliveries, completions, new JdbcTransactionManager(dataSource));
    return new Intake(archive, secrets, identities, new ReadingTries(tries, clock), clock);
  }

  @Bean
  OriginalRows originalRows(Archive archive, Completions completions, Definitions definitions) {
    return new OriginalRows(archive, completions, definitions);
  }

  @Bean
  TypedRowStore typedRowStore(UploadMapper mapper, PersonalCodec codec) {
    return new TypedRowStore(mapper, codec);
  }

  @Bean
  UploadLook uploadLook(
      Archive archive,
      Completions completions,
      DeliveryMapper deliveries,
      TypedRowStore typed,
      Definitions definitions) {
    CompletionLook completion = new CompletionLook(archive, deliveries, completions, definitions);
    return new UploadLook(archive, completion, typed, definitions);
  }

  /** Nothing is handed in here: that needs the whole pipeline. */
  @Bean
  Uploads uploads(
      Archive archive,
      Intake intake,
      UploadLook look,
      TypedRowStore typed,
      UploadMapper mapper,
      Definitions definitions,
      Clock clock) {
    return new Uploads(archive, () -> archive, intake, look, typed, mapper, definitions, clock);
  }

  @Bean
  UploadedArchives uploadedArchives(
      Intake intake, UploadLook look, UploadMapper mapper, Definitions definitions) {
    return new UploadedArchives(intake, look, mapper, definitions);
  }

  /** Every night at 01:30 in Shanghai. */
  @Bean
  UpcomingFires upcomingFires() {
    Instant next = Instant.parse("2026-11-01T17:30:00Z");
    return (schedule, after, count) ->
        IntStream.range(0, count)
            .boxed()
            .flatMap(day -> Stream.of(next.plus(Duration.ofDays(day))))
            .toList();
  }
}
