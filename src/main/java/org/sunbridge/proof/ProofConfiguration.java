package org.sunbridge.proof;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.Completions;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DefinitionVersionMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.StatementMapper;
import org.sunbridge.review.FindingMapper;
import org.sunbridge.review.MemoryMapper;
import org.sunbridge.review.Trial;

/** The beans of this room; needs the mappers, {@link Definitions} and an {@link Archive}. */
@Configuration(proxyBeanMethods = false)
public class ProofConfiguration {

  @Bean
  KeptDefinitions keptDefinitions(DefinitionVersionMapper mapper, Definitions definitions) {
    return new KeptDefinitions(mapper, definitions);
  }

  @Bean
  Verification verification(
      FindingMapper findings,
      RunMapper runs,
      DeliveryMapper deliveries,
      Archive archive,
      KeptDefinitions kept,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock) {
    Rebuild rebuild =
        new Rebuild(
            deliveries,
            runs,
            new Completions(deliveries),
            new Originals(archive),
            kept,
            hash,
            clock);
    return new Verification(findings, runs, rebuild, codec);
  }

  @Bean
  Trial trial(
      StatementMapper statements,
      ChangeSetMapper changes,
      RegisterMapper register,
      FindingMapper findings,
      MemoryMapper memory,
      DeliveryMapper deliveries,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock,
      PlatformTransactionManager transactions) {
    return new Trial(
        statements,
        changes,
        register,
        findings,
        memory,
        deliveries,
        codec,
        hash,
        clock,
        transactions);
  }
}
