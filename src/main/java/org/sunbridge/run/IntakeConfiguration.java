package org.sunbridge.run;

import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.CompletionLook;
import org.sunbridge.intake.Completions;
import org.sunbridge.intake.Identities;
import org.sunbridge.intake.Intake;
import org.sunbridge.intake.OriginalRows;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.intake.Retention;
import org.sunbridge.intake.Secrets;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.intake.TypedRowStore;
import org.sunbridge.intake.UploadLook;
import org.sunbridge.intake.UploadedArchives;
import org.sunbridge.intake.Uploads;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.OriginalMapper;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.ReadingTryMapper;
import org.sunbridge.registry.UploadMapper;

/** The beans that receive files, keep them and look into what was handed in. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Archive archive(Home home) throws IOException {
    return new Archive(PrivateFolder.made(home.archive()));
  }

  @Bean
  SharedArchive sharedArchive(Archive archive, OriginalMapper originals, Clock clock) {
    return new SharedArchive(archive, originals, clock);
  }

  @Bean
  Secrets secrets(Home home, ObjectProvider<Variables> given) {
    return new Secrets(given.getIfAvailable(() -> Variables.ENVIRONMENT)::get, home::resolve);
  }

  @Bean
  Completions completions(DeliveryMapper deliveries) {
    return new Completions(deliveries);
  }

  @Bean
  Identities identities(
      DeliveryMapper deliveries, Completions completions, PlatformTransactionManager transactions) {
    return new Identities(deliveries, completions, transactions);
  }

  @Bean
  ReadingTries readingTries(ReadingTryMapper mapper, Clock clock) {
    return new ReadingTries(mapper, clock);
  }

  @Bean
  Intake intake(
      Archive archive, Secrets secrets, Identities identities, ReadingTries tries, Clock clock) {
    return new Intake(archive, secrets, identities, tries, clock);
  }

  @Bean
  Retention retention(Archive archive, OriginalMapper originals, Clock clock) {
    return new Retention(archive, originals, clock);
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

  @Bean
  Uploads uploads(
      Archive archive,
      SharedArchive shared,
      Intake intake,
      UploadLook look,
      TypedRowStore typed,
      UploadMapper mapper,
      Definitions definitions,
      Clock clock) {
    return new Uploads(archive, shared::inReach, intake, look, typed, mapper, definitions, clock);
  }

  @Bean
  UploadedArchives uploadedArchives(
      Intake intake, UploadLook look, UploadMapper mapper, Definitions definitions) {
    return new UploadedArchives(intake, look, mapper, definitions);
  }
}
